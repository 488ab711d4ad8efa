using System.Globalization;
using System.Text;

namespace JsonContracts.Schema.Text;

/// <summary>The way to a place inside the value that is judged; null stands for the value itself.</summary>
internal sealed class InstancePath(InstancePath? parent, string token)
{
    public InstancePath(InstancePath? parent, int index)
        : this(parent, index.ToString(CultureInfo.InvariantCulture))
    {
    }

    public static string PointerTo(InstancePath? path)
    {
        var pointer = new StringBuilder();
        path?.Append(pointer);
        return pointer.ToString();
    }

    private void Append(StringBuilder pointer)
    {
        parent?.Append(pointer);
        pointer.Append('/').Append(JsonPointer.Escape(token));
    }
}
