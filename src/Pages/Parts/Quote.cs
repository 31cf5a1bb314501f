using CopArchive.Catalogue;
using CopArchive.Wording;

namespace CopArchive.Pages.Parts;

/// <summary>A paragraph of a paper that is held, quoted on another page.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="Locator">Which paragraph: <c>§ 5.6</c>.</param>
/// <param name="At">The paragraph's own place.</param>
/// <param name="Language">Language of the paper.</param>
/// <param name="Direction"><c>ltr</c> or <c>rtl</c>.</param>
/// <param name="Lead">The words that lead in to a point of a list; empty otherwise.</param>
/// <param name="Groups">The paragraph with all that stands in it.</param>
public sealed record Quote(
    Phrase Paper, Phrases Locator, Address At, string Language, string Direction, IReadOnlyList<ShownInline> Lead,
    IReadOnlyList<BlockGroup> Groups);

/// <summary>A relation to other pages, and its name: <c>cited by</c>.</summary>
/// <param name="Name">For the reader.</param>
/// <param name="Entries">What it leads to.</param>
public sealed record RelationGroup(string Name, IReadOnlyList<RelationEntry> Entries);

/// <summary>One end of a relation.</summary>
/// <param name="To">The other page.</param>
/// <param name="Detail">Its number, date or kind.</param>
/// <param name="Places">The paragraphs in which it stands: <c>§ 4.1</c>.</param>
public sealed record RelationEntry(Phrase To, Phrases Detail, Phrases Places);
