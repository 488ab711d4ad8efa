using System;
using System.Text;
using System.Text.Json;
using JsonContracts.Benchmarks.Inputs;
using JsonContracts.Benchmarks.Peers;

namespace JsonContracts.Benchmarks;

/// <summary>Before anything is measured: all roads have to lead to the same bytes and to the same verdict.</summary>
internal static class Agreement
{
    /// <exception cref="InvalidOperationException">Two roads lead to different ends.</exception>
    public static void Check()
    {
        foreach (var input in Samples.All) Check(input);
        foreach (var input in new[] { Samples.Minimal, Samples.Full })
        {
            Require(input.Value.Validate().IsEmpty && FluentRules.IsValid(input.Peer) && AnnotatedRequest.IsValid(input.Peer), input, "a typed validator refuses it");
            Require(SchemaValidators.Older(input.Utf8) == 0 && SchemaValidators.Newtonsoft(input.Utf8) == 0, input, "a schema validator refuses it");
            Require(input.Value.Equals(input.Read()) && DeepEquality.Equal(input.Peer, (KlingRequest)input.ReadMetadata()), input, "it does not equal itself");
        }

        var broken = Samples.Broken;
        Require(broken.Violations() == 5, broken, "not all five faults are found");
        Require(SchemaValidators.Older(broken.Utf8) == 5 && SchemaValidators.Newtonsoft(broken.Utf8) == 5, broken, "a schema validator finds others");
    }

    private static void Check(Input input)
    {
        Require(input.IsValid(), input, "it is not valid");
        Require(input.Read().Equals(input.ReadThroughSerializer()), input, "what is read is something else through the serializer");
        Require(Rewrite(input.ReadByHand()).AsSpan().SequenceEqual(Rewrite(input.ReadMetadata())), input, "what is read by hand is something else");
        Require(input.Segments.AsSpan(0, input.WriteSegments()).SequenceEqual(input.Utf8), input, "the hand-written segments are other bytes");
        foreach (var write in new[] { input.Write, input.WriteFastPath, input.WriteMetadata, input.WriteThroughSerializer })
        {
            write();
            Require(IsSame(input.Output.WrittenSpan, input.Utf8), input, "what is written is something else");
        }
    }

    /// <summary>Every member of a peer, as bytes that can be compared.</summary>
    private static byte[] Rewrite(object peer) => JsonSerializer.SerializeToUtf8Bytes(peer, peer.GetType(), MetadataContext.Default);

    /// <summary>The same bytes, but for the way in which characters are escaped.</summary>
    private static bool IsSame(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        if (one.SequenceEqual(other)) return true;
        using var left = JsonDocument.Parse(Encoding.UTF8.GetString(one));
        using var right = JsonDocument.Parse(Encoding.UTF8.GetString(other));
        return JsonElement.DeepEquals(left.RootElement, right.RootElement) && (one.IndexOf((byte)'\\') >= 0 || other.IndexOf((byte)'\\') >= 0);
    }

    private static void Require(bool holds, Input input, string otherwise)
    {
        if (!holds) throw new InvalidOperationException($"{input}: {otherwise}.");
    }
}
