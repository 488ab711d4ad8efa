using System;
using System.Collections.Generic;
using System.Threading;

namespace JsonContracts.Runware.Emulator;

/// <summary>The accepted tasks and their videos; beyond its limit it forgets the oldest.</summary>
internal sealed class TaskStore(int limit)
{
    private readonly Lock _gate = new();
    private readonly Queue<VideoTask> _byAge = new();
    private readonly Dictionary<Guid, VideoTask> _tasks = [];
    private readonly Dictionary<Guid, Video> _videos = [];

    /// <summary>Adds a task. False when its UUID is in use.</summary>
    public bool TryAdd(VideoTask task)
    {
        lock (_gate)
        {
            if (!_tasks.TryAdd(task.Order.TaskUuid, task))
            {
                return false;
            }

            _byAge.Enqueue(task);
            foreach (var video in task.Videos)
            {
                _videos.Add(video.Uuid, video);
            }

            while (_byAge.Count > limit)
            {
                Forget(_byAge.Dequeue());
            }

            return true;
        }
    }

    public bool Contains(Guid taskUuid) => FindTask(taskUuid) is not null;

    public VideoTask? FindTask(Guid taskUuid)
    {
        lock (_gate)
        {
            return _tasks.GetValueOrDefault(taskUuid);
        }
    }

    public Video? FindVideo(Guid videoUuid)
    {
        lock (_gate)
        {
            return _videos.GetValueOrDefault(videoUuid);
        }
    }

    private void Forget(VideoTask task)
    {
        _tasks.Remove(task.Order.TaskUuid);
        foreach (var video in task.Videos)
        {
            _videos.Remove(video.Uuid);
        }
    }
}
