using System;

namespace JsonContracts;

/// <summary>
/// Questions about the JSON form of a value that was just read. Its text is still at hand, so the form is not written again: the answers are
/// put off, and then the text is asked.
/// </summary>
internal static class FormQuestions
{
    [ThreadStatic]
    private static State t_state;

    private enum State
    {
        Answered,
        PutOff,
        Asked,
    }

    /// <summary>Checks a value that holds exactly what its text says.</summary>
    public static bool IsValid<T>(T value, JsonView json)
        where T : class, IJsonContract<T>
    {
        var before = t_state;
        t_state = State.PutOff;
        try
        {
            var isValid = value.Check(null);
            return t_state == State.Asked ? AsText<T>(json) : isValid;
        }
        finally
        {
            t_state = before;
        }
    }

    /// <summary>Checks a value by itself, also where the format of an application asks for that while another value is read.</summary>
    public static bool IsValid<T>(T value)
        where T : class, IJsonContract<T>
    {
        if (t_state == State.Answered) return value.Check(null);
        var before = t_state;
        t_state = State.Answered;
        try
        {
            return value.Check(null);
        }
        finally
        {
            t_state = before;
        }
    }

    /// <summary>Notes a question. When it is put off, whatever follows from the answer does not count.</summary>
    public static bool IsPutOff(ViolationSink? sink)
    {
        if (t_state == State.Answered || sink is not null) return false;
        t_state = State.Asked;
        return true;
    }

    private static bool AsText<T>(JsonView json)
        where T : class, IJsonContract<T>
    {
        t_state = State.Answered;
        return T.CheckJson(json, null);
    }
}
