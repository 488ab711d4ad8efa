using Contracts.Schema.Reading;

namespace Contracts.Schema.Linking;

internal static class Suggestion
{
    public static string For(Resource resource, string fragment) => "there is no such place";
}
