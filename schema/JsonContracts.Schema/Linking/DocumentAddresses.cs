using System;
using System.Linq;
using JsonContracts.Schema.MetaSchemas;
using JsonContracts.Schema.Reading;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Linking;

/// <summary>What has to be known of a document to tell which documents it belongs together with.</summary>
/// <param name="Path">The path of the document.</param>
/// <param name="Own">The addresses that it, and the schemas in it, answer to.</param>
/// <param name="Wanted">Where its references lead.</param>
/// <param name="MayWantMore">Whether it has references at places that become schemas only when another document refers to them.</param>
public sealed record DocumentAddresses(string Path, EquatableArray<string> Own, EquatableArray<WantedAddress> Wanted, bool MayWantMore)
{
    /// <summary>The addresses at which a reference finds a schema: those of a document that is none lead to it, and no further.</summary>
    public EquatableArray<string> Answering { get; private init; }

    /// <summary>The addresses of a document.</summary>
    public static DocumentAddresses Of(SchemaDocument document)
    {
        var file = DocumentAddress.OfPath(document.Path);
        var own = (document.Index?.All.Select(resource => resource.BaseUri) ?? []).Append(file).Concat(document.Options.Addresses).Distinct(StringComparer.Ordinal).ToEquatableArray();
        var wanted = document.References.Select(reference => Wants(document, reference)).Where(address => !own.Contains(address.Uri) && !KnownMetaSchemas.Contains(address.Uri)).Distinct();
        if (document.MetaSchema is { } metaSchema) wanted = wanted.Append(new WantedAddress(metaSchema, null, IsOptional: true));
        return new DocumentAddresses(document.Path, own, wanted.ToEquatableArray(), document.HasFurtherReferences) { Answering = document.Index is null ? default : own };
    }

    private static WantedAddress Wants(SchemaDocument document, Reference reference)
    {
        var relative = UriReference.Parse(reference.Text);
        var file = relative.Scheme is null && relative.Path.Length > 0 ? DocumentAddress.OfSibling(document.Path, relative).WithoutFragment : null;
        return new WantedAddress(reference.Uri, file);
    }
}

/// <summary>Where a reference leads.</summary>
/// <param name="Uri">The address.</param>
/// <param name="File">The address of the file that is meant when nothing has the first one; null when none can be.</param>
/// <param name="IsOptional">Whether it may be nowhere.</param>
public sealed record WantedAddress(string Uri, string? File, bool IsOptional = false);
