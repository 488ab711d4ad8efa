using System.IO;
using Acme.Weather;

namespace JsonContracts.Recipes.Tests;

public sealed class TestsRecipe
{
    /// <summary>The code under test.</summary>
    private static bool TakeUmbrella(Weather weather) => weather.Sky == WeatherSky.Rain && weather.Celsius > 0;

    [Fact]
    public void A_recorded_answer_is_a_value()
    {
        var rain = Weather.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "answers", "rain.json")));

        Assert.True(TakeUmbrella(rain));
        Assert.False(TakeUmbrella(rain with { Celsius = -3 }));
    }

    [Fact]
    public void What_is_equal_in_JSON_is_equal_in_code()
    {
        var expected = new Weather { Sky = WeatherSky.Rain, Celsius = 7.5, Hours = [new() { At = DateTimeOffset.UnixEpoch }] };
        Assert.Equal(expected, Weather.Parse(expected.ToJson()));
    }
}
