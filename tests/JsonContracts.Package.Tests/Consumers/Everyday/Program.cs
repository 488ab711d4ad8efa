using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Acme.Everyday;
using Acme.Tickets;
using JsonContracts;

// What a program has at hand: a query, a list, a dictionary.
var ticket = new Ticket { Title = "a boat", State = TicketState.Open, Tags = new(["wet", .. Enumerable.Range(1, 2).Select(i => $"t{i}")]), Owner = "me" };
ticket = ticket with { Seats = new Dictionary<string, long> { ["bow"] = 1 } };
List<Ticket> tickets = [ticket, new Ticket { Title = "b", Tags = null }];

Show(new Board("all", tickets, ticket)
{
    Columns = tickets.Select((_, i) => new Column(i, [0.5])).ToValueMap(column => $"c{column.Width}", column => column),
    Filter = TicketState.Closed,
    Owner = "me",
    Theme = true,
    Limit = null,
    Members = new(["me"]),
});
Show(new Board("none", []) { Theme = JsonData.Null });

static void Show(Board board)
{
    var json = JsonSerializer.Serialize(board, BoardJsonContext.Default.Board);
    Console.WriteLine(json);
    Console.WriteLine(board == JsonSerializer.Deserialize(json, BoardJsonContext.Default.Board));
}
