using System;
using System.Text;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Writing;

/// <summary>The members of one JSON object while they are written.</summary>
internal sealed class JsonMembers(StringBuilder text)
{
    private bool _isOpen;

    public StringBuilder Text => text;

    public void Add(string name, string json)
    {
        Name(name);
        text.Append(json);
    }

    public void Add(string name, Action write)
    {
        Name(name);
        write();
    }

    public void Close() => text.Append(_isOpen ? "}" : "{}");

    private void Name(string name)
    {
        text.Append(_isOpen ? ',' : '{').Append(StringValue.Quote(name)).Append(':');
        _isOpen = true;
    }
}
