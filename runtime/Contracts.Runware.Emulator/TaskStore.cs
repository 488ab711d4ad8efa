using System;
using System.Collections.Generic;
using System.Threading;

namespace Contracts.Runware.Emulator;

/// <summary>The accepted tasks and their videos; beyond its limit it forgets the oldest.</summary>
internal sealed class TaskStore(int limit)
{
    private readonly Lock gate = new();
    private readonly Queue<VideoTask> byAge = new();
    private readonly Dictionary<Guid, VideoTask> tasks = [];
    private readonly Dictionary<Guid, Video> videos = [];

    /// <summary>Adds a task. False when its UUID is in use.</summary>
    public bool TryAdd(VideoTask task)
    {
        lock (gate)
        {
            if (!tasks.TryAdd(task.Order.TaskUuid, task))
            {
                return false;
            }

            byAge.Enqueue(task);
            foreach (var video in task.Videos)
            {
                videos.Add(video.Uuid, video);
            }

            while (byAge.Count > limit)
            {
                Forget(byAge.Dequeue());
            }

            return true;
        }
    }

    public bool Contains(Guid taskUuid) => FindTask(taskUuid) is not null;

    public VideoTask? FindTask(Guid taskUuid)
    {
        lock (gate)
        {
            return tasks.GetValueOrDefault(taskUuid);
        }
    }

    public Video? FindVideo(Guid videoUuid)
    {
        lock (gate)
        {
            return videos.GetValueOrDefault(videoUuid);
        }
    }

    private void Forget(VideoTask task)
    {
        tasks.Remove(task.Order.TaskUuid);
        foreach (var video in task.Videos)
        {
            videos.Remove(video.Uuid);
        }
    }
}
