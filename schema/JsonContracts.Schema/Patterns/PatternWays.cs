using System;
using System.Collections.Generic;

namespace JsonContracts.Schema.Patterns;

/// <summary>The steps of a regular expression, and where each leads.</summary>
/// <param name="most">So many are taken.</param>
internal sealed class PatternWays(int most)
{
    /// <summary>The step behind the last one.</summary>
    private const int Over = 0;

    private readonly List<Step> _steps = [new Step(StepKind.Over, default, Over, Over)];

    private enum StepKind
    {
        Over,
        Character,
        Fork,
        Start,
        End,
    }

    /// <summary>The first step.</summary>
    public int Entry { get; private set; }

    /// <summary>The sets of characters that are told apart.</summary>
    public List<AsciiSet> Sets
    {
        get
        {
            var sets = new List<AsciiSet>();
            foreach (var step in _steps)
            {
                if (step.Kind == StepKind.Character && !sets.Contains(step.Characters)) sets.Add(step.Characters);
            }

            return sets;
        }
    }

    private bool IsFull => _steps.Count > most;

    /// <summary>Takes an expression.</summary>
    /// <returns>False when it has too many steps.</returns>
    public bool TryAdd(PatternPart part)
    {
        Entry = Add(part, Over);
        return !IsFull;
    }

    /// <summary>The steps that are reached from some without a character, in order.</summary>
    /// <param name="from">The steps.</param>
    /// <param name="isStart">Whether this is the start of the text.</param>
    /// <param name="isEnd">Whether this is its end.</param>
    public List<int> Closure(List<int> from, bool isStart, bool isEnd = false)
    {
        var seen = new bool[_steps.Count];
        var open = new Stack<int>(from);
        while (open.Count > 0)
        {
            var number = open.Pop();
            if (seen[number]) continue;
            seen[number] = true;
            var step = _steps[number];
            var isPassed = step.Kind == StepKind.Fork || (step.Kind == StepKind.Start && isStart) || (step.Kind == StepKind.End && isEnd);
            if (!isPassed) continue;
            open.Push(step.Next);
            open.Push(step.Other);
        }

        var reached = new List<int>();
        for (var number = 0; number < seen.Length; number++)
        {
            if (seen[number] && _steps[number].Kind is StepKind.Over or StepKind.Character or StepKind.End) reached.Add(number);
        }

        return reached;
    }

    /// <summary>The steps behind those that take a character.</summary>
    public List<int> Behind(List<int> steps, int character)
    {
        var behind = new List<int>();
        foreach (var number in steps)
        {
            var step = _steps[number];
            if (step.Kind == StepKind.Character && step.Characters.Has(character)) behind.Add(step.Next);
        }

        return behind;
    }

    /// <summary>Whether the expression has occurred: the step behind the last one comes before all others.</summary>
    public static bool IsOver(List<int> steps) => steps.Count > 0 && steps[0] == Over;

    private int Add(PatternPart part, int next) => IsFull ? next : part switch
    {
        PatternPart.Set set => Add(new Step(StepKind.Character, set.Characters, next, next)),
        PatternPart.Start => Add(new Step(StepKind.Start, default, next, next)),
        PatternPart.End => Add(new Step(StepKind.End, default, next, next)),
        PatternPart.Sequence sequence => AddSequence(sequence.Parts, next),
        PatternPart.Choice choice => AddChoice(choice.Parts, next),
        PatternPart.Repeat repeat => AddRepeat(repeat, next),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "No part of an expression."),
    };

    private int AddSequence(List<PatternPart> parts, int next)
    {
        for (var i = parts.Count - 1; i >= 0; i--) next = Add(parts[i], next);
        return next;
    }

    private int AddChoice(List<PatternPart> parts, int next)
    {
        var entry = Add(parts[0], next);
        for (var i = 1; i < parts.Count; i++) entry = Add(new Step(StepKind.Fork, default, entry, Add(parts[i], next)));
        return entry;
    }

    private int AddRepeat(PatternPart.Repeat repeat, int next)
    {
        var behind = repeat.Most is null ? AddLoop(repeat.Part, next) : next;
        for (var i = repeat.Least; i < repeat.Most && !IsFull; i++) behind = Add(new Step(StepKind.Fork, default, Add(repeat.Part, behind), next));
        for (var i = 0; i < repeat.Least && !IsFull; i++) behind = Add(repeat.Part, behind);
        return behind;
    }

    private int AddLoop(PatternPart part, int next)
    {
        var fork = Add(new Step(StepKind.Fork, default, next, next));
        _steps[fork] = new Step(StepKind.Fork, default, Add(part, fork), next);
        return fork;
    }

    private int Add(Step step)
    {
        _steps.Add(step);
        return _steps.Count - 1;
    }

    private readonly record struct Step(StepKind Kind, AsciiSet Characters, int Next, int Other);
}
