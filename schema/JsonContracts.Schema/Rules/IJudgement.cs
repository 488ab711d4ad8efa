using System;
using System.Collections.Generic;
using JsonContracts.Schema.Logic;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary>The judging of a value, as a rule sees it that has a part in it.</summary>
internal interface IJudgement
{
    /// <summary>Whether what is broken is noted; otherwise only the verdict is wanted.</summary>
    bool Notes { get; }

    /// <summary>Judges a value, or a part of it, by a schema that has to hold for it.</summary>
    Verdict Of(Subschema schema, JsonValue instance, InstancePath? path);

    /// <summary>Judges a value by the schema that a reference leads to.</summary>
    Verdict OfTarget(RefRule reference, JsonValue instance, InstancePath? path);

    /// <summary>The schema that a reference leads to; null when it leads nowhere.</summary>
    Subschema? Follow(RefRule reference);

    /// <summary>Judges whether a schema that holds for a value evaluates one of its members or items.</summary>
    Verdict Evaluates(Subschema schema, JsonValue instance, Child child);

    /// <summary>Judges a value by a schema that need not hold, so that what it breaks is nobody's business.</summary>
    Verdict Try(Subschema schema, JsonValue instance);

    /// <summary>“And” over parts, each of which is looked at as long as there is something to find.</summary>
    Verdict All<T>(IEnumerable<T> parts, Func<T, Verdict> judge);

    /// <summary>Judges what is asked for a reason, which every finding then tells.</summary>
    Verdict Because(string? reason, Func<Verdict> judge);

    /// <summary>Notes that a rule is broken, if it is.</summary>
    /// <returns>The verdict.</returns>
    Verdict Noted(Verdict verdict, Rule rule, JsonValue instance, InstancePath? path);

    /// <summary>Judges whether an object has a member.</summary>
    /// <param name="rule">The rule that asks for it.</param>
    /// <param name="name">The member.</param>
    /// <param name="companion">The member that is there and wants it beside itself; null when it is always wanted.</param>
    /// <param name="instance">The object; any other value needs no members.</param>
    /// <param name="path">Where it is.</param>
    Verdict HasMember(Rule rule, string name, string? companion, JsonValue instance, InstancePath? path);
}
