using CopArchive.Catalogue;
using CopArchive.Wording;

namespace CopArchive.Pages.Parts;

/// <summary>What came of a paper: open, what asked for something; folded, what few look for.</summary>
/// <param name="Decisions">What stands open.</param>
/// <param name="Folds">What is folded, each under a heading.</param>
public sealed record CameOfPaper(IReadOnlyList<DecisionSource> Decisions, IReadOnlyList<DecisionFold> Folds);

/// <summary>Decisions that are folded.</summary>
/// <param name="Heading">What and how many they are.</param>
/// <param name="Decisions">The decisions.</param>
/// <param name="HasStates">Whether it is to be said what came of each; not where the heading says it of all.</param>
public sealed record DecisionFold(string Heading, IReadOnlyList<DecisionSource> Decisions, bool HasStates);

/// <summary>What one paper tells to have been decided, asked or said.</summary>
/// <param name="Paper">The paper; null where no paper is named.</param>
/// <param name="Paragraphs">Its paragraphs, in reading order.</param>
public sealed record DecisionSource(Phrase? Paper, IReadOnlyList<DecisionParagraph> Paragraphs);

/// <summary>What stands under one paragraph of a paper.</summary>
/// <param name="Locator">Which paragraph: <c>§ 6.2</c>; empty where the paper names none.</param>
/// <param name="At">Its place; null where none is named or it cannot be read here.</param>
/// <param name="Decisions">What it tells.</param>
public sealed record DecisionParagraph(Phrases Locator, Address? At, IReadOnlyList<Decision> Decisions);

/// <summary>A decision, a suggestion, a comment: how strong the words are, and what came of it.</summary>
/// <param name="Title">Its name, leading to its page.</param>
/// <param name="Force">How strong the words are.</param>
/// <param name="Sign">How what came of it is drawn.</param>
/// <param name="State">What came of it, in a word or two.</param>
/// <param name="Follow">What shows that; empty for nothing.</param>
public sealed record Decision(Phrase Title, string Force, Sign Sign, string State, Phrases Follow);
