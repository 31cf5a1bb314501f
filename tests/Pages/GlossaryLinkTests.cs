using CopArchive.Diagnostics;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;

namespace CopArchive.Tests.Pages;

/// <summary>Words of the glossary on the archive's own pages.</summary>
public sealed class GlossaryLinkTests
{
    [Fact]
    public void A_term_is_linked_where_a_page_first_uses_it_and_never_within_a_longer_name()
    {
        var links = new GlossaryLinks(
            [Term("itu", "ITU"), Term("council", "Council"), Term("note", "noted"), Term("draft", "first draft")]);

        Assert.Equal("ITU Council Working Group, of [ITU>glossary#itu]; ", Shown(links, "ITU Council Working Group, of ITU; "));
        Assert.Equal("ITU noted a [first draft>glossary#draft], a first draft.", Shown(links, "ITU noted a first draft, a first draft."));
        Assert.Equal("The [Council>glossary#council]’s ITU-D", Shown(links, "The Council’s ITU-D"));
    }

    private static string Shown(GlossaryLinks links, string words) => string.Concat(links.Link(words).Select(i => i switch
    {
        ShownInline.Leading leading => $"[{leading.Text}>{leading.To.Path.Trim('/')}#{leading.To.Fragment}]",
        ShownInline.Words plain => plain.Text,
        _ => throw new InvalidOperationException($"{i}"),
    }));

    private static GlossaryTerm Term(string name, string word) => new()
    {
        Name = name, Place = SourcePlace.Top("terms/x.yml"), Word = word,
        Sentence = new Dictionary<string, string>(), Sources = [],
    };
}
