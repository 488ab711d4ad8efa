namespace JsonContracts;

/// <summary>
/// Questions about the JSON form of a value that was just read. Its text is still at hand, so the form is not written again: the answers are
/// put off, and then the text is asked.
/// </summary>
internal sealed class FormQuestions
{
    private State _state;

    private enum State
    {
        Answered,
        PutOff,
        Asked,
    }

    /// <summary>Checks a value that holds exactly what its text says.</summary>
    public bool IsValid<T>(T value, JsonView json)
        where T : class, IJsonContract<T>
    {
        var before = _state;
        _state = State.PutOff;
        try
        {
            var isValid = value.Check(null);
            return _state == State.Asked ? AsText<T>(json) : isValid;
        }
        finally
        {
            _state = before;
        }
    }

    /// <summary>Checks a value by itself, also where the format of an application asks for that while another value is read.</summary>
    public bool IsValid<T>(T value)
        where T : class, IJsonContract<T>
    {
        if (_state == State.Answered) return value.Check(null);
        var before = _state;
        _state = State.Answered;
        try
        {
            return value.Check(null);
        }
        finally
        {
            _state = before;
        }
    }

    /// <summary>Notes a question. When it is put off, whatever follows from the answer does not count.</summary>
    public bool IsPutOff(ViolationSink? sink)
    {
        if (_state == State.Answered || sink is not null) return false;
        _state = State.Asked;
        return true;
    }

    private bool AsText<T>(JsonView json)
        where T : class, IJsonContract<T>
    {
        _state = State.Answered;
        return T.CheckJson(json, null);
    }
}
