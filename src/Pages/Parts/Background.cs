using CopArchive.Catalogue;
using CopArchive.Wording;

namespace CopArchive.Pages.Parts;

/// <summary>
/// What stands beside every page of one thing: where the facts come from, its dates, the editors' notes, whom to contact.
/// </summary>
/// <param name="Relations">Relations to other pages, in both directions.</param>
/// <param name="Topics">Topics that it belongs to.</param>
/// <param name="OtherNames">Other forms of its name, and where each is printed.</param>
/// <param name="Sources">Where the facts come from.</param>
/// <param name="Elsewhere">Where it can be read at its publisher.</param>
/// <param name="SameAs">The same thing in other catalogues.</param>
/// <param name="Notes">The editors' notes on the whole or on one of its facts.</param>
/// <param name="Dates">When it came into the archive, and when it was last changed here.</param>
/// <param name="Access">Who may read it, where that is not everybody; null otherwise.</param>
/// <param name="Rights">Whose it is; null if the question does not arise.</param>
/// <param name="TellUs">How to report a fault.</param>
/// <param name="Changes">What was changed on the page.</param>
public sealed record Background(
    IReadOnlyList<RelationGroup> Relations,
    IReadOnlyList<Phrase> Topics,
    IReadOnlyList<Phrases> OtherNames,
    IReadOnlyList<Phrases> Sources,
    IReadOnlyList<OutsidePage> Elsewhere,
    IReadOnlyList<OutsidePage> SameAs,
    IReadOnlyList<string> Notes,
    IReadOnlyList<Fact> Dates,
    Phrases? Access,
    string? Rights,
    TellUs TellUs,
    Phrase Changes);

/// <summary>A page of somebody else.</summary>
/// <param name="Page">Its address.</param>
/// <param name="Name">What lies there, or the catalogue that it belongs to.</param>
/// <param name="Seen">When it was seen there; null where that is not said.</param>
public sealed record OutsidePage(string Page, string Name, string? Seen);

/// <summary>How to report a fault to the keepers, or send them a paper.</summary>
/// <param name="MailTo">A <c>mailto:</c> with subject and address filled in; null where the keepers named no mail address.</param>
public sealed record TellUs(string? MailTo);

/// <summary>A file that is held.</summary>
/// <param name="Name">Role, format, language and size in words.</param>
/// <param name="To">Where it lies; null where it is not published.</param>
/// <param name="Withheld">Why it is not published; null where it is.</param>
/// <param name="Sha256">Its hash, so that a copy can be compared.</param>
/// <param name="Hides">What it is published with though its readers do not see it; null for nothing.</param>
/// <param name="CleanedFrom">Hash of the file of which it is a cleaned copy; null where it is the file itself.</param>
/// <param name="ByEar">Whether it can be read by ear; null where it is not published.</param>
/// <param name="Replaces">The files in whose place it lies.</param>
/// <param name="Erased">The day on which it was erased, in words; null where it is kept.</param>
public sealed record ShownFile(
    string Name, Address? To, string? Withheld, string Sha256, string? Hides = null, string? CleanedFrom = null,
    string? ByEar = null, IReadOnlyList<ShownFormerFile>? Replaces = null, string? Erased = null);

/// <summary>A file that was published, and in whose place another lies.</summary>
/// <param name="Day">Since when, in words.</param>
/// <param name="Why">Why.</param>
/// <param name="Sha256">Its hash.</param>
public sealed record ShownFormerFile(string Day, string Why, string Sha256);

/// <summary>What a page says of the text on it: <em>About this copy</em>.</summary>
/// <param name="Facts">From what it was made, when, by whom, whether it was checked.</param>
/// <param name="LeftOut">What it leaves out.</param>
/// <param name="Sha256">The hash of its words, so that a copy can be compared.</param>
public sealed record AboutCopy(IReadOnlyList<Fact> Facts, IReadOnlyList<string> LeftOut, string Sha256);
