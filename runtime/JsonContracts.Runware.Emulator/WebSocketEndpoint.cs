using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace JsonContracts.Runware.Emulator;

/// <summary>
/// The API over a WebSocket, at the same address: arrays of tasks in, envelopes out. The first task of a connection tells the key; results that
/// come at once come in a frame each.
/// </summary>
internal sealed class WebSocketEndpoint(ApiEndpoint api, SessionStore sessions, RequestLog log, FaultQueue faults, TimeProvider timeProvider)
{
    private const int LargestFrame = 64 * 1024 * 1024;

    /// <summary>A connection that says nothing for so long is closed.</summary>
    private static readonly TimeSpan s_idle = TimeSpan.FromSeconds(120);

    public async Task HandleAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync().ConfigureAwait(false);
        Session? session = null;
        try
        {
            while (await ReceiveAsync(socket, context.RequestAborted).ConfigureAwait(false) is { } frame)
            {
                session = await AnswerAsync(context, socket, frame, session).ConfigureAwait(false);
            }

            await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            // The other side left without a word, or a fault made it so.
        }
    }

    /// <summary>Handles one frame.</summary>
    /// <returns>The session of the connection from now on.</returns>
    private async Task<Session?> AnswerAsync(HttpContext context, WebSocket socket, string frame, Session? session)
    {
        var request = new ReceivedRequest("WEBSOCKET", RunwareEmulator.ApiPath, new Dictionary<string, string>(), frame, timeProvider.GetUtcNow());
        log.Add(request);
        var fault = faults.Take(request);
        if (fault?.Delay is { } delay && delay > TimeSpan.Zero) await Task.Delay(delay, timeProvider, context.RequestAborted).ConfigureAwait(false);
        // There is no status, and no half of a frame: a service that is not well, or breaks off, closes the connection.
        var drops = fault is { DropsConnection: true } or { CutAfter: not null } or { Status: not null, Body: null };
        if (drops && fault is { TakesEffect: false, CutAfter: null }) throw Dropped(socket);

        var (answers, next) = fault is { ReplacesAnswer: true, TakesEffect: false } ? ([], session) : Answers(frame, session);
        if (fault?.Body is { } body) answers = [body];
        if (drops)
        {
            next?.Keep(answers);
            throw Dropped(socket);
        }

        foreach (var answer in answers) await SendAsync(socket, answer, next).ConfigureAwait(false);
        return next;
    }

    private (List<string> Answers, Session? Session) Answers(string frame, Session? session)
    {
        try
        {
            using var document = JsonDocument.Parse(frame);
            return Answers(document.RootElement.ValueKind is JsonValueKind.Array ? [.. document.RootElement.EnumerateArray()] : [], session);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // The second one is for texts that are JSON but no Unicode.
            return ([Text(new Answer().Refuse(400, ApiError.Of("invalidJson", $"The frame is not JSON: {broken.Message}")))], session);
        }
    }

    private (List<string> Answers, Session? Session) Answers(List<JsonElement> tasks, Session? session)
    {
        var answers = new List<string>();
        if (tasks.Count > 0 && tasks[0].Text("taskType") == "authentication")
        {
            if (!api.IsKnown(tasks[0].Text("apiKey"))) return ([Text(new Answer().Refuse(401, ApiEndpoint.UnknownKey()))], null);
            session = sessions.Resume(tasks[0].Text("connectionSessionUUID"));
            answers.Add(new JsonObject { ["data"] = new JsonArray(new JsonObject { ["taskType"] = "authentication", ["connectionSessionUUID"] = session.Uuid.ToString() }) }.ToJsonString());
            answers.AddRange(session.Take());
            tasks.RemoveAt(0);
            if (tasks.Count == 0) return (answers, session);
        }

        if (session is null) answers.Add(Text(new Answer().Refuse(401, ApiError.Of("missingApiKey", "The first task of a connection is an authentication.", "apiKey"))));
        else answers.AddRange(Frames(api.Answer(tasks, streams: false)));
        return (answers, session);
    }

    /// <summary>One frame for each result that came at once, and one for all else.</summary>
    private static IEnumerable<string> Frames(Answer answer)
    {
        var envelope = answer.ToJson();
        var items = envelope["data"]!.AsArray().ToList();
        if (items.Count < 2 || envelope["errors"] is not null || items.Exists(item => item!["status"] is not null)) return [envelope.ToJsonString()];
        return items.Select(item => new JsonObject { ["data"] = new JsonArray(item!.DeepClone()) }.ToJsonString());
    }

    private static string Text(Answer answer) => answer.ToJson().ToJsonString();

    private static WebSocketException Dropped(WebSocket socket)
    {
        socket.Abort();
        return new WebSocketException("A fault dropped the connection.");
    }

    private static async Task SendAsync(WebSocket socket, string text, Session? session)
    {
        try
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, CancellationToken.None).ConfigureAwait(false);
        }
        catch (WebSocketException)
        {
            session?.Keep([text]);
            throw;
        }
    }

    /// <summary>Reads a whole frame; null when the other side closes, says too much, or says nothing for too long.</summary>
    private async Task<string?> ReceiveAsync(WebSocket socket, CancellationToken aborted)
    {
        var frame = new ArrayBufferWriter<byte>();
        using var patience = new CancellationTokenSource(s_idle, timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, aborted);
        for (ValueWebSocketReceiveResult read; frame.WrittenCount <= LargestFrame;)
        {
            read = await socket.ReceiveAsync(frame.GetMemory(4096), either.Token).ConfigureAwait(false);
            if (read.MessageType is WebSocketMessageType.Close) return null;
            frame.Advance(read.Count);
            if (read.EndOfMessage) return Encoding.UTF8.GetString(frame.WrittenSpan);
        }

        return null;
    }
}
