using CopArchive.Catalogue;
using CopArchive.Values;
using CopArchive.Wording;

namespace CopArchive.Pages;

/// <summary>A part, with a page of its own, of a list that is too long for one page.</summary>
/// <param name="Name">The year or letter.</param>
/// <param name="Address">Where it stands.</param>
/// <param name="Things">What stands in it, in the order of the list.</param>
/// <param name="Link">Leads to it, and says how much it holds.</param>
internal sealed record ListPart<T>(string Name, Address Address, IReadOnlyList<T> Things, Phrase Link);

/// <summary>Cuts lists that are too long for a page.</summary>
internal static class ListParts
{
    /// <summary>The part of what has no known year, and of what begins with no Latin letter; addresses are made of these.</summary>
    public const string NoYear = "not known", NoLetter = "Other";

    /// <summary>The parts of a list by their names.</summary>
    /// <param name="words">The words in which parts are named.</param>
    /// <param name="list">Where the list stands. Its parts stand beside it and not below it, where the pages of things are.</param>
    /// <param name="things">What is in it.</param>
    /// <param name="order">The order in which parts follow each other: <c>year</c>, <c>letter</c>.</param>
    /// <param name="partOf">The part in which a thing stands: a year or a letter, or one of the above.</param>
    public static IReadOnlyList<ListPart<T>> Of<T>(
        Words words, Address list, IEnumerable<T> things, string order, Func<T, string> partOf)
    {
        var beside = new Address($"{list.Path.TrimEnd('/')}-by-{order}/");
        return
        [
            .. things.GroupBy(partOf, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => Part(g.Key, beside.Page(SymbolSpelling.Slug(g.Key)), [.. g])),
        ];

        ListPart<T> Part(string key, Address address, IReadOnlyList<T> all)
        {
            var name = key switch { NoYear => words.YearNotKnown, NoLetter => words.LetterOther, _ => key };
            return new ListPart<T>(name, address, all, new Phrase(words.PartWithCount(name, all.Count), address));
        }
    }
}
