using System.Diagnostics;
using CopArchive.Diagnostics;
using CopArchive.Values;

namespace CopArchive.Records.Model;

/// <summary>Any paper: <c>data/documents/wg-cp-2-3.md</c>. Reclassifying one changes <see cref="Type"/> and moves nothing.</summary>
public sealed record DocumentRecord : ArchiveRecord
{
    /// <summary>What kind of paper.</summary>
    public required DocumentType Type { get; init; }

    /// <summary>Numbers printed on it or used for it; empty where none is.</summary>
    public IReadOnlyList<PrintedSymbol> Symbols { get; init; } = [];

    /// <summary>Numbers that the archive gave it by mistake: shown nowhere, but their short addresses stay.</summary>
    public IReadOnlyList<string> FormerSymbols { get; init; } = [];

    /// <summary>The date on the paper.</summary>
    public required Stated<Edtf> Date { get; init; }

    /// <inheritdoc/>
    public override Stated<Edtf>? OwnDate => Date;

    /// <summary>Who wrote or sent it, in what capacity.</summary>
    public IReadOnlyList<Role> Contributors { get; init; } = [];

    /// <summary>To whom it is addressed, as printed.</summary>
    public Stated<string> Addressee { get; init; } = new Stated<string>.NotStated();

    /// <summary>What the paper asks its reader to do, as printed.</summary>
    public Stated<string> ActionRequired { get; init; } = new Stated<string>.NotStated();

    /// <summary>Titles of its parts, where one number holds several.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>What it corrects in other papers; empty for all but corrigenda.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>Which version it is, as printed (<c>Rev. 1</c>, <c>Draft, 7 June 2010</c>); null if not printed.</summary>
    public string? VersionLabel { get; init; }

    /// <summary>Meetings at which it was presented or on which it reports.</summary>
    public IEnumerable<Located<Reference>> Meetings =>
        Relations.Where(r => r.Type is RelationType.PresentedAt or RelationType.ReportsOn).Select(r => r.Target);
}

/// <summary>A number printed on a document.</summary>
/// <param name="Printed">As printed, with place.</param>
/// <param name="Claim">Whether it may stand on another document too.</param>
public sealed record PrintedSymbol(Located<string> Printed, SymbolClaim Claim);

/// <summary>Whose number it is.</summary>
public enum SymbolClaim
{
    /// <summary>The number is this document's.</summary>
    Own,

    /// <summary>Several documents share it.</summary>
    Shared,

    /// <summary>It is printed here by mistake.</summary>
    Misprinted,
}

/// <summary>Kinds of paper.</summary>
public enum DocumentType
{
    /// <summary>A report.</summary>
    Report,

    /// <summary>A contribution.</summary>
    Contribution,

    /// <summary>An information document.</summary>
    InformationDocument,

    /// <summary>An agenda.</summary>
    Agenda,

    /// <summary>A letter.</summary>
    Letter,

    /// <summary>Terms of reference.</summary>
    TermsOfReference,

    /// <summary>A liaison statement.</summary>
    LiaisonStatement,

    /// <summary>Guidelines.</summary>
    Guideline,

    /// <summary>A presentation.</summary>
    Presentation,

    /// <summary>A corrigendum.</summary>
    Corrigendum,

    /// <summary>Any other paper.</summary>
    Other,
}

/// <summary>How kinds of paper are written and read.</summary>
public static class DocumentTypeNames
{
    /// <summary>The word in front matter: <c>information-document</c>.</summary>
    public static string Key(this DocumentType type) => type switch
    {
        DocumentType.InformationDocument => "information-document",
        DocumentType.TermsOfReference => "terms-of-reference",
        DocumentType.LiaisonStatement => "liaison-statement",
        DocumentType.Report or DocumentType.Contribution or DocumentType.Agenda or DocumentType.Letter or DocumentType.Guideline
            or DocumentType.Presentation or DocumentType.Corrigendum or DocumentType.Other => type.ToString().ToLowerInvariant(),
        _ => throw new UnreachableException($"{type}"),
    };

    /// <summary>For those who import: <c>Information document</c>. What readers of the site are told stands in its words.</summary>
    public static string Name(this DocumentType type) => type switch
    {
        DocumentType.InformationDocument => "Information document",
        DocumentType.TermsOfReference => "Terms of reference",
        DocumentType.LiaisonStatement => "Liaison statement",
        DocumentType.Guideline => "Guidelines",
        DocumentType.Other => "Paper",
        DocumentType.Report or DocumentType.Contribution or DocumentType.Agenda or DocumentType.Letter
            or DocumentType.Presentation or DocumentType.Corrigendum => type.ToString(),
        _ => throw new UnreachableException($"{type}"),
    };

    /// <summary>Address segment of the list: <c>reports</c>. It never changes, whatever readers call the kind.</summary>
    public static string ListSegment(this DocumentType type) => type switch
    {
        DocumentType.TermsOfReference => "terms-of-reference",
        DocumentType.Corrigendum => "corrigenda",
        DocumentType.Other => "papers",
        DocumentType.Report or DocumentType.Contribution or DocumentType.InformationDocument or DocumentType.Agenda or DocumentType.Letter
            or DocumentType.LiaisonStatement or DocumentType.Guideline or DocumentType.Presentation => type.Key() + "s",
        _ => throw new UnreachableException($"{type}"),
    };
}

/// <summary>The numbers of a paper whose head has faults.</summary>
/// <param name="Id">The paper.</param>
/// <param name="Symbols">Those that it bears; null where they cannot be read.</param>
/// <param name="Former">Those that it had here by mistake.</param>
public sealed record UnreadNumbers(RecordId Id, IReadOnlyList<PrintedSymbol>? Symbols, IReadOnlyList<string> Former);
