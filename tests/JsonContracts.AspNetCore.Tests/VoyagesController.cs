using System;
using System.Linq;
using Microsoft.AspNetCore.Mvc;

namespace JsonContracts.AspNetCore.Tests;

#pragma warning disable CA1822 // An action is no static method.

/// <summary>The same questions as the minimal APIs of <see cref="Harbour"/>.</summary>
[ApiController]
[Route("mvc")]
public sealed class VoyagesController : ControllerBase
{
    [HttpPost("voyages")]
    public ActionResult<Voyage> Post(Voyage voyage) => voyage;

    [HttpPost("logs")]
    public string PostLog(Log log) => log.Author;

    [HttpGet("colours/{colour}")]
    public string Route(Colour colour) => colour.ToString();

    [HttpGet("colours")]
    public string Query(Colour? colour) => colour?.ToString() ?? "none";

    [HttpGet("grades/{grade}")]
    public string GradeOf(Grade grade) => grade.ToString();

    [HttpGet("states/{state}")]
    public string StateOf([FromRoute] State state) => state.Value;

    [HttpGet("named")]
    public string Named([FromQuery(Name = "c")] Colour colour) => colour.ToString();

    [HttpGet("several")]
    public string Several([FromQuery] Colour[] colour) => string.Join('+', colour.Select(one => one.ToString()));

    [HttpGet("numbers/{number}")]
    public int Number(int number) => number;

    [HttpGet("fails")]
    public string Fail() => throw new InvalidOperationException("The hull leaks.");
}

/// <summary>A controller that looks at the model state itself.</summary>
[Route("plain")]
public sealed class PlainController : Controller
{
    [HttpPost("voyages")]
    public string Post([FromBody] Voyage voyage) =>
        string.Join('\n', ModelState.Values.SelectMany(entry => entry.Errors).Select(error => error.Exception).OfType<ContractException>().SelectMany(one => one.Violations).Select(one => one.Pointer));
}
