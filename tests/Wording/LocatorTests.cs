using CopArchive.Diagnostics;
using CopArchive.Pages.Parts;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;
using CopArchive.Wording;
using CopArchive.Texts;
using CopArchive.Values;

namespace CopArchive.Tests.Wording;

public sealed class LocatorTests
{
    [Fact]
    public void A_place_is_worded_as_in_a_citation()
    {
        const string source = """
            An opening.

            ## Summary

            Alone under its heading.

            ## 6. Discussions

            6.2 Comments:

              - one
              - two

            6.3. As follows:

              (A) first

                1. deeper

              > 1.1 quoted

            ## resolves {.operative}

            1 to do

              1.1 this

            ***

            ## Draft agenda {.agenda}

            4. Reports

            """;
        var text = TextParser.Parse(
            new WrittenText("en", TextStatus.Original, "A text", SourceText.Of("a.md", source), 0, null),
            new MentionFinder(new SymbolReader([], []), []),
            new DiagnosticBag());
        var locators = new Locators(text, Words.English);

        Assert.Equal(
            [
                "opening paragraph", "“Summary”", "“Summary”", "section 6", "§ 6.2", "§ 6.2, point 1", "§ 6.2, point 2", "§ 6.3",
                "§ 6.3 (A)", "§ 6.3 (A) (1)", "§ 6.3, quotation", "§ 6.3, quotation, 1.1", "resolves", "resolves 1", "resolves 1.1",
                "Draft agenda", "item 4",
            ],
            text.AllUnits().Select(u => locators.Of(u.Anchor)));
        Assert.Equal("p-6.2", locators.Outermost("p-6.2-b2")?.Anchor);
    }
}
