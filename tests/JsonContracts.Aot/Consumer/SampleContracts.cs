using JsonContracts.Samples;

namespace JsonContracts.Aot.Consumer;

/// <summary>One contract for each kind of type and rule, from another assembly: patterns, formats, unions, maps, a type that contains itself.</summary>
internal static class SampleContracts
{
    public static void Show()
    {
        Report.Text<Texts>("""{"prompt":"a prompt","kind":"text","code":"AB-12","words":"zwei Wörter","maybe":"only"}"""u8);
        Report.Text<Texts>("""{"prompt":"x","kind":"number","code":"ab-12","words":"1"}"""u8);
        Report.Text<Expression>("""{"operator":"+","left":1,"right":{"operator":"-","left":"a","right":[2,"b"]}}"""u8);
        Report.Text<Expression>("""{"operator":"*","left":[],"right":true}"""u8);
        Report.Text<Formats>("""{"uri":"https://example.org/a","date":"2026-02-28","dateTime":"2026-02-28T12:30:00.123+02:00","uuid":"6f1f2a2c-4b0e-4d4a-9c3d-0f8f6a1b2c3d","uriReference":"../a#b"}"""u8);
        Report.Text<Formats>("""{"uri":"a b","date":"2026-02-30","dateTime":"noon","email":"a@","ipv4":"300.0.0.1"}"""u8);
        Report.Text<Formats>("""{"uri":"a:b","date":"2026-02-28","dateTime":"2026-02-28T12:30:00Z","idnHostname":"räksmörgås.example","idnEmail":"räksmörgås@räksmörgås.example"}"""u8);
        Report.Text<Formats>("""{"uri":"a:b","date":"2026-02-28","dateTime":"2026-02-28T12:30:00Z","idnHostname":"xn--ihqwcrb4cv8a8dqg056pqjye。実〮例","idnEmail":"a@〮"}"""u8);
        Report.Text<Enums>("""{"colour":"dark blue","quality":"ultra","frame":"last","seconds":10,"factor":0.5,"status":"of tomorrow","direction":"up","moods":["calm","wild"],"byName":{"k":"on"}}"""u8);
        Report.Text<Conditions>("""{"mode":"advanced","level":3,"detail":"a long detail","sound":true,"volume":0.5,"from":"a","until":"b","tags":["t"]}"""u8);
        Report.Text<Conditions>("""{"mode":"advanced","sound":false,"volume":0.5,"from":"a"}"""u8);
        Report.Text<JsonContracts.Samples.Order>("""{"customer":{"name":"n","home":{"street":"s","zip":"12345"}},"others":[{"name":"o"}],"payer":null,"to":{"street":"t","zip":"00000"},"parts":["p"]}"""u8);
    }
}
