using System.Collections.Generic;
using System.Linq;

namespace JsonContracts.Samples.Tests;

/// <summary>Texts that the schemas of the samples accept; together they give every member a value.</summary>
internal static class ValidTexts
{
    private static readonly (Contract Contract, string[] Texts)[] s_all =
    [
        (new Contract<Annotated>("annotated"), ["""{"key":"k1","secret":"s","part":{"n":1}}"""]),
        (new Contract<AskedValues>("asked-values"),
        [
            """{"moves":["left","right",-1],"byName":{"a":"right","b":"left"},"step":"left","leaps":["left",[-1,"right"]],"dice":[1,6]}""",
            """{"dice":[4,5,6],"moves":["right"],"step":{"move":-1,"far":true},"leaps":-1}""",
        ]),
        (new Contract<Booleans>("booleans"), ["""{"yes":true,"no":false,"perhaps":true,"must":false,"onlyTrue":true,"always":[1,{}]}"""]),
        (new Contract<ClashingNames>("clashing-names"),
        [
            """{"equals":"a","getHashCode":1,"toString":"b","getType":"c","validate":"d","value":"e","match":"f","parse":"g","clashingNames":"h","class":"i","record":"j"}""",
            """{"fooBar":"1","foo-bar":"2","foo_bar":"3","FooBar":"4","x":5,"xDefault":6,"additionalProperties":"7","equalityContract":"8","clone":"9"}""",
            """{"reader":"1","writer":"2","sink":"3","json":"4","others":"5","other":"6","name":"7","hash":"8","seen":"9","this":"a","system":"b","contracts":"c"}""",
            """{"i":["a"],"item":[["b"]],"member":{"k":"v"},"present":null,"left":"","right":"","options":{"options":"o","kind":"Kind"},"first":{"settings":{"a":"x"}}}""",
            """{"second":{"settings":{"b":"y"}},"union":{"u":"v"},"unknown":[{"deep":null}]}""",
            """{"union":{"v":"w"}}""",
        ]),
        (new Contract<ClosedObject>("closed-object"), ["""{"name":"n","inner":{"depth":5}}"""]),
        (new Contract<Combinations>("combinations"), ["""{"width":1280,"height":720,"label":"l"}""", """{"label":"l"}""", """{"height":960,"width":960}"""]),
        (new Contract<Conditions>("conditions"),
        [
            """{"mode":"advanced","level":3,"detail":"a long detail","sound":true,"volume":0.5,"from":"a","until":"b","tags":["t"]}""",
            """{"mode":"simple","detail":"short"}""",
            """{"mode":"simple","sound":false}""",
        ]),
        (new Contract<CountedMembers>("counted-members"), ["""{"a":"x","c":null,"closed":{"p":1}}""", """{"unknown":1}"""]),
        (new Contract<Customer>("customer"), ["""{"name":"n","home":{"street":"s","zip":"12345"}}"""]),
        (new Contract<Defaults>("defaults"),
        [
            """{"text":"t","flag":true,"int32":1,"int64":2,"number":3.5,"wholeNumber":4,"money":0.10,"choice":"one","openChoice":"two","nullable":null,"nothing":"x"}""",
            """{"uuid":"6f1f2a2c-4b0e-4d4a-9c3d-0f8f6a1b2c3d","uri":"https://example.org/a?b#c","date":"2026-02-28","list":["a"],"object":{"depth":9},"map":{"k":"v"},"union":"u","any":{"a":[null]}}""",
        ]),
        (new Contract<Dereferenced>("dereferenced"),
        [
            """{"taskType":"poster","prompt":"A quiet harbour","negativePrompt":null,"width":210,"height":297,"deliveryMethod":"async","paper":null,"copies":null,"steps":1.5,"note":null,"sharpen":true,"tints":true,"layers":["a"]}""",
            """{"taskType":"poster","prompt":"ab","negativePrompt":"cd","width":148,"height":210,"paper":"glossy","copies":9,"image":"https://example.org/a.png","margins":{"top":1},"sharpen":{"radius":0.5},"tints":{"sky":3},"layers":true}""",
            """{"taskType":"poster","prompt":"ab","width":200,"height":200,"note":{"by":"n"},"image":"data:image/png;base64,AAA=","margins":{"left":0,"top":2}}""",
        ]),
        (new Contract<EmptyObject>("empty-object"), ["""{"nothing":{},"some":{}}"""]),
        (new Contract<EmptyRoot>("empty-root"), ["{}"]),
        (new Contract<Enums>("enums"),
        [
            """{"colour":"dark blue","quality":"ultra","frame":"last","seconds":10,"factor":0.5,"status":"success","direction":"up","moods":["calm","wild"],"byName":{"k":"on"}}""",
            """{"quality":"low","frame":-1,"seconds":5,"factor":2,"direction":null}""",
            """{"quality":"high","frame":2.5,"seconds":5,"status":"of tomorrow"}""",
        ]),
        (new Contract<Expression>("expression"), ["1.5", "\"x\"", """{"operator":"+","left":1,"right":{"operator":"-","left":"a","right":[2,"b"]}}"""]),
        (new Contract<Formats>("formats"),
        [
            """{"uri":"https://example.org/a","date":"2026-02-28","dateTime":"2026-02-28T12:30:00.123+02:00","uuid":"6f1f2a2c-4b0e-4d4a-9c3d-0f8f6a1b2c3d","uriReference":"../a#b"}""",
            """{"uri":"urn:a:b","date":"2024-02-29","dateTime":"2026-02-28T12:30:00Z","time":"12:30:00Z","duration":"P1DT2H","email":"a@example.org","hostname":"example.org","ipv4":"127.0.0.1","ipv6":"::1"}""",
            """{"uri":"http://a/","date":"2026-01-01","dateTime":"2026-01-01T00:00:00-08:00","other":"x","link":"https://a/","day":"2026-12-31","links":["ab:c"],"moments":{"m":"2026-02-28T12:30:00Z"},"created":null}""",
        ]),
        (new Contract<HostileWords>("hostile-words"), ["""{"fixed":"</remarks>`\"\n","plain":"</summary>&\"/\\","hostileKind":"</c>","limit":"*/","example":"<a>","lone":1}"""]),
        (new Contract<Lists>("lists"),
        [
            """{"names":["a","b"],"counts":[1,2],"matrix":[[1,2.5],[3]],"cube":[[["x"],[]],[]],"points":[{"x":1,"y":2}],"gaps":["a",null],"marks":[5,null],"dishes":[{"size":1},null,{}]}""",
            """{"names":["a"],"tables":[{"k":"v"},{}],"anything":[1,"a",null,{}],"mixed":[1,"1",[1],{"a":1}],"nothing":[],"flags":[true,false],"maybe":null}""",
            """{"names":["a","b","c"],"maybe":["x"]}""",
        ]),
        (new Contract<ManyMembers>("many-members"), ["""{"member00":1,"member63":2,"member64":3,"member69":99}"""]),
        (new Contract<Maps>("maps"),
        [
            """{"numbers":{"a":1},"texts":{"k":"v"},"places":{"p":{"city":"c"}},"groups":{"g":["x","y"]},"nested":{"n":{"m":0.5}},"gaps":{"a":null,"b":"c"},"marks":{"a":null,"b":1}}""",
            """{"numbers":{},"anything":{"a":[1,{"b":null}]},"maybe":{"t":true}}""",
            """{"numbers":{"":0},"maybe":null}""",
        ]),
        (new Contract<Merged>("merged"), ["""{"name":"n","size":45,"shared":"abcd","first":"one","second":"two","extra":{"kept":true}}"""]),
        (new Contract<Nullables>("nullables"),
        [
            """{"requiredText":null,"requiredNumber":null,"requiredObject":null,"requiredList":null,"requiredMap":null,"requiredEnum":null,"requiredUnion":null}""",
            """
            {"requiredText":"ab","requiredNumber":9,"requiredObject":{"label":"abc"},"requiredList":["a"],"requiredMap":{"k":1},"requiredEnum":"yes","requiredUnion":1.5,
             "optionalText":null,"optionalNumber":null,"optionalFlag":null,"optionalObject":null,"optionalList":null,"optionalMap":null,"optionalEnum":null,"optionalUnion":null,"optionalUri":null,"nothing":null}
            """,
            """
            {"requiredText":"ab","requiredNumber":0,"requiredObject":{"label":""},"requiredList":[],"requiredMap":{},"requiredEnum":"no","requiredUnion":"x",
             "optionalText":"ab","optionalNumber":1,"optionalFlag":true,"optionalObject":{"label":"x"},"optionalList":["a",null],"optionalMap":{"k":null,"l":1.5},"optionalEnum":"yes","optionalUnion":"x","optionalUri":"ab:c"}
            """,
        ]),
        (new Contract<Numbers>("numbers"),
        [
            """{"small":10,"unit":0.5,"version":3,"ratio":1.5,"large":9007199254740993,"huge":-9223372036854775808,"beyond":5,"positive":2999999999,"even":-100,"open":0.999,"cents":0.07,"halves":3,"whole":7}""",
            """{"small":0,"unit":1,"version":3,"ratio":1.5,"precise":1e299,"cost":0.125,"price":null,"level":3,"step":0.1}""",
            """{"small":0,"unit":0,"version":3,"ratio":1.5,"price":12.345}""",
        ]),
        (new Contract<OddEnumValues>("odd-enum-values"), ["""{"odd":"","given":"a"}""", """{"odd":"line\nbreak","given":1}""", """{"odd":"😀","given":-1}"""]),
        (new Contract<OddNames>("odd-names"),
        [
            """{"日本語":"x","":"a"," ":"b","ß":"c","16:9":"d","2d":"e","a b":"f","quote\"":"g","back\\slash":"h","new\nline":"i"}""",
            """{"日本語":"x","@type":"j","#":"k","-":"l","😀":"m","\u2028":"n","{0}":"o","a/b":{"~":[1,9]},"é":"p","İstanbul":"q","ıssız":"r"}""",
        ]),
        (new Contract<OpenObject>("open-object"), ["""{"name":"n","undescribed":[1],"inner":{"depth":1,"more":{"kept":1}},"unknown":null}"""]),
        (new Contract<Order>("order"), ["""{"customer":{"name":"n","home":{"street":"s","zip":"12345"}},"others":[{"name":"o"}],"payer":null,"to":{"street":"t","zip":"00000"},"parts":["p"]}"""]),
        (new Contract<Outdated>("outdated"), ["""{"old":"o","older":1,"oldKind":"a","oldPart":{"depth":1},"new":"stale"}"""]),
        (new Contract<RootAnything>("root-anything"), ["null", "1", "[{\"a\":\"b\"}]"]),
        (new Contract<RootList>("root-list"), ["[\"a\",\"b\"]"]),
        (new Contract<RootMap>("root-map"), ["""{"a":0,"b":1}"""]),
        (new Contract<RootNullable>("root-nullable"), ["null", "\"https://example.org/\""]),
        (new Contract<RootNumber>("root-number"), ["0.75", "3"]),
        (new Contract<RootText>("root-text"), ["\"abcde\""]),
        (new Contract<RootUnion>("root-union"), ["\"#a\"", "5"]),
        (new Contract<Texts>("texts"), ["""{"prompt":"ab","kind":"text","code":"AB-12","again":"CD-3","words":"ein Wort","maybe":"only"}""", """{"prompt":"😀😀😀😀😀😀😀😀😀😀","kind":"text"}"""]),
        (new Contract<Tree>("tree"),
        [
            """{"label":"r","children":[{"label":"a","children":[]},{"label":"b","twin":{"label":"c"}}],"byName":{"k":{"label":"d"}},"twin":{"label":"e"},"maybe":null,"leaf":{"weight":1,"next":{"weight":0}}}""",
            """{"label":"r","maybe":{"label":"m"}}""",
        ]),
        (new Contract<Tuples>("tuples"),
        [
            """{"position":[4.9,52.4],"route":[[4.9,52.4],[4.9,52.4,-2]],"stops":{"a":[0,0]},"pages":[1,99],"entry":["a",null,true,"light","2026-02-28"],"circle":["circle",[0,90,1.5],0.5],"maybe":[null,{"size":9}]}""",
            """{"position":[-180,-90,8848.86],"entry":["a",5],"maybe":null,"where":[1,2],"chain":["a",["b",["c"]]],"open":[1,2,3]}""",
            """{"entry":["a"],"maybe":[[1],{}],"where":[1,2,"x"],"chain":["a"],"open":[]}""",
            """{"entry":["a",null,false],"where":{"street":"s"}}""",
        ]),
        (new Contract<Tagged>("tagged"),
        [
            """{"type":"text","id":"a","place":{"column":1},"maxLength":9,"source":{"version":1,"path":"p"}}""",
            """{"type":"number","id":"b","least":0.5,"most":2,"source":{"version":2,"parts":["x"]}}""",
            """{"type":"choice","id":"c","options":["x","y"],"source":{"version":3}}""",
            """{"type":"rule","id":"d","more":true}""",
        ]),
        (new Contract<TypedAdditions>("typed-additions"), ["""{"name":"n","size":9,"more":1,"others":2}"""]),
        (new Contract<UnionPlaces>("union-places"),
        [
            """{"needed":"1px","nullable":null,"triState":2,"nullableList":["3em",null,4],"pair":["5px",{"kind":"disc","radius":6}],"byName":{"a":7,"b":"8px"},"more":9}""",
            """{"needed":1,"nullable":2,"optional":"3px","list":[4,"5em"],"shape":{"kind":"group","shapes":[{"kind":"disc","radius":"6px"},{"kind":"group","shapes":[]}]},"valued":{"exact":true}}""",
            """{"needed":1,"nullable":"2em","triState":null,"step":[true,[false],{"kind":"disc","radius":3}],"valued":false}""",
        ]),
        (new Contract<Unions>("unions"),
        [
            """{"image":"abc","amount":5,"flagOrCount":true,"oneOrMany":"a","figure":{"kind":"circle","radius":1},"contact":{"address":"a@example.org"},"images":["a",{"path":"p"}],"enumOrNumber":"auto"}""",
            """{"image":{"url":"https://a/","frame":1},"amount":"5","flagOrCount":3,"oneOrMany":["a","b"],"figure":{"kind":"box","width":1,"height":2},"contact":{"number":"+49"},"enumOrNumber":1.5,"identity":7,"all":{"a":1}}""",
            """{"image":"abc","identity":"6f1f2a2c-4b0e-4d4a-9c3d-0f8f6a1b2c3d","all":[1,"a"]}""",
        ]),
        (new Contract<Uuids>("uuids"),
        [
            """{"id":"6f1f2a2c-4b0e-4d4a-9c3d-0f8f6a1b2c3d","taskUUID":"7f1f2a2c-4b0e-4d4a-9c3d-0f8f6a1b2c3d","fixed":"6f1f2a2c-4b0e-4d4a-9c3d-0f8f6a1b2c3d","previous":null,"related":["8f1f2a2c-4b0e-4d4a-9c3d-0f8f6a1b2c3d"]}""",
            """{"id":"6f1f2a2c-4b0e-4d4a-9c3d-0f8f6a1b2c3d","taskUUID":"7f1f2a2c-4b0e-4d4a-9c3d-0f8f6a1b2c3d","fixed":"6f1f2a2c-4b0e-4d4a-9c3d-0f8f6a1b2c3d","parent":"9f1f2a2c-4b0e-4d4a-9c3d-0f8f6a1b2c3d","previous":"6f1f2a2c-4b0e-4d4a-9c3d-0f8f6a1b2c3d"}""",
        ]),
    ];

    /// <summary>Each contract.</summary>
    public static IEnumerable<Contract> Contracts => s_all.Select(one => one.Contract);

    /// <summary>The texts of a contract.</summary>
    public static string[] Of(Contract contract) => s_all.Single(one => one.Contract == contract).Texts;
}
