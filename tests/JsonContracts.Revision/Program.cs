using System;
using System.Text;
using Acme.Video;

var request = new KlingVideo26Standard
{
    PositivePrompt = "A paper boat drifts down a rain-filled gutter at dusk",
    Duration = 5,
    CfgScale = 0.7,
};
Console.WriteLine(Encoding.UTF8.GetString(request.ToJsonUtf8()));
