using System;
using System.Collections.Generic;
using System.Threading;

namespace JsonContracts.Runware.Emulator;

/// <summary>The uploaded files; beyond its limit it forgets the oldest.</summary>
internal sealed class MediaStore
{
    private const long Limit = 256 * 1024 * 1024;

    private readonly Lock _gate = new();
    private readonly Queue<Guid> _byAge = new();
    private readonly Dictionary<Guid, SampleFile> _files = [];
    private long _size;

    public Guid Add(SampleFile file)
    {
        lock (_gate)
        {
            var uuid = Guid.NewGuid();
            _files.Add(uuid, file);
            _byAge.Enqueue(uuid);
            _size += file.Bytes.Length;
            while (_size > Limit) Forget(_byAge.Dequeue());
            return uuid;
        }
    }

    public bool Remove(Guid uuid)
    {
        lock (_gate) return Forget(uuid);
    }

    public SampleFile? Find(Guid uuid)
    {
        lock (_gate) return _files.GetValueOrDefault(uuid);
    }

    private bool Forget(Guid uuid)
    {
        if (!_files.Remove(uuid, out var file)) return false;
        _size -= file.Bytes.Length;
        return true;
    }
}
