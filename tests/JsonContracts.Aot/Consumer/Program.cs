using System;
using JsonContracts.Aot.Consumer;

// The same bytes have to come out, whether the program is compiled while it runs or ahead of time.
if (args is not [var endpoint])
{
    Console.Error.WriteLine("usage: JsonContracts.Aot.Consumer ENDPOINT");
    return 2;
}

Requests.Show();
SampleContracts.Show();
Serializer.Show();
await Transport.ShowAsync(new Uri(endpoint));
return 0;
