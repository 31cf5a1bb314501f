using System.Diagnostics;
using CopArchive.Diagnostics;
using CopArchive.Values;

namespace CopArchive.Texts;

/// <summary>A place in running text that names another record. The catalogue resolves it later.</summary>
/// <param name="Printed">The words as printed, without a leading <c>Document</c>.</param>
/// <param name="Target">What they name.</param>
/// <param name="Place">Where they stand.</param>
public sealed record Mention(string Printed, MentionTarget Target, SourcePlace Place);

/// <summary>What a mention names.</summary>
public abstract record MentionTarget
{
    private MentionTarget()
    {
    }

    /// <summary>The thing as a whole, without paragraph and version; no property, since a record prints those.</summary>
    public MentionTarget Whole() => this switch
    {
        Document { Key: var key } => new Document(key),
        Resolution { Number: var number } => new Resolution(number, null),
        Record { Reference.Id: var id } => new Record(new Reference(id)),
        _ => throw new UnreachableException(GetType().Name),
    };

    /// <summary>
    /// A document, by its number, and perhaps the paragraph of it that is named (<c>WG-CP/2/6 § 4.1</c> → <c>p-4.1</c>).
    /// Whether the document has such a paragraph is checked later.
    /// </summary>
    public sealed record Document(SymbolKey Key, string? Anchor = null) : MentionTarget;

    /// <summary>
    /// A resolution by number (<c>1306</c>) and, where the text dates it, the words that identify the version
    /// (<c>Rev. Dubai, 2018</c>, <c>Council 2009</c>); undated ones lead to the work.
    /// </summary>
    public sealed record Resolution(string Number, string? Version) : MentionTarget;

    /// <summary>A record named by the author's own link (<c>[words](documents/wg-cp-2-3#p-1)</c>).</summary>
    public sealed record Record(Reference Reference) : MentionTarget;
}
