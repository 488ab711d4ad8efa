using System;
using System.Buffers.Binary;
using System.Text.Json.Nodes;

namespace JsonContracts.Runware.Emulator;

/// <summary>One result of a task, being made or finished.</summary>
internal sealed class Product(TaskOrder order, Outcome outcome, int index)
{
    private const long LargestSeed = (1L << 53) - 1;

    public Guid Uuid { get; } = Guid.NewGuid();

    public SampleFile? File => order.File;

    public DateTimeOffset? FinishedAt { get; private set; }

    public ApiFailure? Failure => outcome.Failure;

    /// <summary>Ends the making. True the first time.</summary>
    public bool Finish(DateTimeOffset now)
    {
        if (FinishedAt is not null)
        {
            return false;
        }

        FinishedAt = now;
        return true;
    }

    public bool CanBeDownloaded(DateTimeOffset now) =>
        File is not null && FinishedAt is { } finishedAt && Failure is null && !(now - finishedAt >= order.TimeToLive);

    /// <summary>The result as the service tells it outside of polls.</summary>
    public JsonObject Result(Uri files, decimal price)
    {
        var result = Item();
        ResultMembers.Add(result, order, Uuid, files);
        if (order.Kind.HasSeed)
        {
            result["seed"] = Seed();
        }

        if (order.IncludeCost)
        {
            result["cost"] = price;
        }

        if (order.ChecksSafety)
        {
            result["NSFWContent"] = false;
        }

        foreach (var (name, value) in outcome.Members)
        {
            result.Remove(name);
            if (value is not null)
            {
                result[name] = value.DeepClone();
            }
        }

        return result;
    }

    /// <summary>The members that every item about this result begins with.</summary>
    public JsonObject Item(string? status = null)
    {
        var item = new JsonObject { ["taskType"] = order.TaskTypeText, ["taskUUID"] = order.TaskUuidText };
        if (status is not null)
        {
            item["status"] = status;
        }

        return item;
    }

    // Drawn from the random bits of a UUID, so that it stays the same from poll to poll. Pictures of a person count on from the first one.
    private long Seed() => order.TaskType == "photoMaker" ? SeedOf(order.TaskUuid) + index : SeedOf(Uuid);

    private static long SeedOf(Guid uuid) => BinaryPrimitives.ReadInt64LittleEndian(uuid.ToByteArray()) & LargestSeed;
}
