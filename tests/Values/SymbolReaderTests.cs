using CopArchive.Values;
using CsCheck;

namespace CopArchive.Tests.Values;

public sealed class SymbolReaderTests
{
    internal static readonly string[] Groups = ["WG-CP", "CWG-CP", "WG-COP", "CWG-COP"];

    internal static readonly string[] Templates =
        [
            "{group}/{meeting}/{number}", "{group}/{number}", "C{year}/{number}", "DM-{year}/{number}", "BDT/DNS/DGS/{number}",
            "CL-{year}/{number}",
        ];

    private static readonly SymbolReader Reader = new(Groups, Templates);

    [Theory]
    [InlineData("WG-CP-25/INF/1", "{group}-{meeting}/INF/{number}")]
    [InlineData("Document WG-CP-25/DT/3(Rev.1)-E", "{group}-{meeting}/DT/{number}")]
    [InlineData("WG-CP/INF/4-F", "{group}/INF/{number}")]
    [InlineData("DT/3", "DT/{number}")]
    [InlineData("XYZ-21/4", null)]
    [InlineData("Number three", null)]
    public void A_series_is_proposed_in_which_a_number_fits(string printed, string? series)
    {
        Assert.Equal(series, Reader.SeriesFor(printed));
        Assert.Equal(series is not null, series is not null && new SymbolReader(["WG-CP"], [series]).TryRead(printed) is not null);
    }

    [Theory]
    [InlineData("WG-CP/2/1", "wg-cp-2-1")]
    [InlineData("WG-CP-2/01", "wg-cp-2-1")]
    [InlineData("WG-CP-2-1", "wg-cp-2-1")]
    [InlineData("wg-cp-2-1", "wg-cp-2-1")]
    [InlineData("WG CP 2 1", "wg-cp-2-1")]
    [InlineData("WGCP 2/1", "wg-cp-2-1")]
    [InlineData("wgcp2/1", "wg-cp-2-1")]
    [InlineData("WG\u2010CP\u20112\u20121", "wg-cp-2-1")]
    [InlineData("WG–CP—2―1", "wg-cp-2-1")]
    [InlineData("WG−CP/2/1", "wg-cp-2-1")]
    [InlineData("WG\\CP\\2\\1", "wg-cp-2-1")]
    [InlineData("WG-CP / 2 / 1", "wg-cp-2-1")]
    [InlineData("WG-CP\u00A0/2\u202F/1", "wg-cp-2-1")]
    [InlineData("WG-CP∕2⁄1", "wg-cp-2-1")]
    [InlineData("ＷＧ－ＣＰ／２／１", "wg-cp-2-1")]
    [InlineData("WG-CP/٢/١", "wg-cp-2-1")]
    [InlineData("WG-CP/۲/۱", "wg-cp-2-1")]
    [InlineData("WG-СР/2/1", "wg-cp-2-1")]
    [InlineData("WG-CP/2/1.", "wg-cp-2-1")]
    [InlineData("(WG-CP/2/1)", "wg-cp-2-1")]
    [InlineData("Document WG-CP/2/1", "wg-cp-2-1")]
    [InlineData("document: WG-CP/2/1", "wg-cp-2-1")]
    [InlineData("Doc. WG-CP/2/1", "wg-cp-2-1")]
    [InlineData("DOC.WG-CP/2/1", "wg-cp-2-1")]
    [InlineData("Documents WG-CP/2/1", "wg-cp-2-1")]
    [InlineData("CWG-COP/2/1", "wg-cp-2-1")]
    [InlineData("WG-COP/2/1", "wg-cp-2-1")]
    [InlineData("WG-CP/2/1-E", "wg-cp-2-1")]
    [InlineData("WG-CP/2/1-A", "wg-cp-2-1")]
    [InlineData("WG-CP/2/1-R", "wg-cp-2-1")]
    [InlineData("WG-CP/2/1 (S)", "wg-cp-2-1")]
    [InlineData("WG-CP/1/16 Rev.1", "wg-cp-1-16-r1")]
    [InlineData("WG-CP/1/16 Rev. 1", "wg-cp-1-16-r1")]
    [InlineData("WG-CP/1/16(Rev.1)-E", "wg-cp-1-16-r1")]
    [InlineData("WG-CP/1/16-E (REV 1)", "wg-cp-1-16-r1")]
    [InlineData("WG-CP/1/16 Revision 01", "wg-cp-1-16-r1")]
    [InlineData("wgcp 1/16r1", "wg-cp-1-16-r1")]
    [InlineData("WG-CP/1/16 Rév.1", "wg-cp-1-16-r1")]
    [InlineData("WG-CP/1/16 Rev.", "wg-cp-1-16-r1")]
    [InlineData("WG-CP/1/16 Corr.1", "wg-cp-1-16-corr1")]
    [InlineData("WG-CP/1/16 Add.2", "wg-cp-1-16-add2")]
    [InlineData("WG-CP/1/16 Rev.1 Corr.2", "wg-cp-1-16-r1-corr2")]
    [InlineData("C10/44", "c10-44")]
    [InlineData("С10/44", "c10-44")]
    [InlineData("c 10 / 44", "c10-44")]
    [InlineData("C09/108", "c09-108")]
    [InlineData("C20/57-E", "c20-57")]
    [InlineData("C17/55(Rev.2)", "c17-55-r2")]
    [InlineData("CWG-COP-14/3-E", "wg-cp-14-3")]
    [InlineData("WG-COP/13", "wg-cp-13")]
    [InlineData("DM-10/1008", "dm-10-1008")]
    [InlineData("dm10-1008", "dm-10-1008")]
    [InlineData("BDT/DNS/DGS/154", "bdt-dns-dgs-154")]
    [InlineData("BDT DNS DGS 154", "bdt-dns-dgs-154")]
    [InlineData("CL-21/30", "cl-21-30")]
    public void Every_spelling_of_a_number_leads_to_its_document(string spelling, string key)
    {
        Assert.Equal(key, Reader.TryRead(spelling)?.Key.Value);
        Assert.Equal(key, Reader.Key(spelling).Value);
    }

    [Theory]
    [InlineData("WG-CP/2")]
    [InlineData("wgcp26")]
    public void Digits_that_nothing_divides_are_one_number(string spelling) =>
        Assert.Equal(2, Reader.TryRead(spelling)!.Key.Value.Count(c => c == '-'));

    [Theory]
    [InlineData("")]
    [InlineData("WG-CP")]
    [InlineData("report of the second meeting")]
    [InlineData("WG-CP/2/6 Draft")]
    [InlineData("WG-CP/2/6-B")]
    [InlineData("WG-CP/2/6/7")]
    [InlineData("C10")]
    [InlineData("XXXX-E")]
    [InlineData("WG-CP/2/12345678901")]
    [InlineData("\uD800")]
    public void What_fits_no_series_is_no_number(string text) => Assert.Null(Reader.TryRead(text));

    [Theory]
    [InlineData("XXXX-E", "xxxx")]
    [InlineData("Circular 12/7 Rev.2", "circular-12-7-r2")]
    [InlineData("Évian 3", "evian-3")]
    [InlineData("文件 3", "u6587u4ef6-3")]
    [InlineData("—", "u2014")]
    public void A_number_outside_every_series_has_a_key_in_ascii(string printed, string key) =>
        Assert.Equal(key, Reader.Key(printed).Value);

    [Theory]
    [InlineData("The agenda (WG-CP/2/1) was adopted", "WG-CP/2/1")]
    [InlineData("Document: WG-CP-2/01**Date", "WG-CP-2/01")]
    [InlineData("Annex of Document (WG-CP/1/16 Rev.1).", "WG-CP/1/16 Rev.1")]
    [InlineData("see WG-CP-2/10 (Rev. 1) and", "WG-CP-2/10 (Rev. 1)")]
    [InlineData("Council 2010 Document C10/44 which", "C10/44")]
    [InlineData("С10/44", "С10/44")]
    [InlineData("CWG-COP-14/3-E, C20/57-E.", "CWG-COP-14/3-E|C20/57-E")]
    [InlineData("C11/45(Rev.1)-E is", "C11/45(Rev.1)-E")]
    [InlineData("WG-CP/2/5: Information Report", "WG-CP/2/5")]
    [InlineData("WG–CP/2/6 or WG\u2011CP/2/6", "WG–CP/2/6|WG\u2011CP/2/6")]
    [InlineData("see WG\u2212CP/2/6 and C10\u204444, C10\u221545.", "WG\u2212CP/2/6|C10\u204444|C10\u221545")]
    [InlineData("WG-CP/2/6-based", "WG-CP/2/6")]
    [InlineData("WG-CP/2/6 Revised in 2010", "WG-CP/2/6")]
    [InlineData("WG-CP/2/6 Add. The", "WG-CP/2/6")]
    [InlineData("CWG-COP 15th meeting", "")]
    [InlineData("CWG-COP held 2 meetings", "")]
    [InlineData("CWG-COP-15th", "")]
    [InlineData("WG CP 2 6", "")]
    [InlineData("WSIS action line C5 and AC10/44", "")]
    [InlineData("C1/44 or C100/44", "")]
    [InlineData("x/C10/44 WG-CP/2/6/7 WG-CP/2/6th", "")]
    public void In_running_text_a_number_is_found_only_as_it_is_printed(string text, string found) =>
        Assert.Equal(found, string.Join('|', Reader.Find(text).Select(m => text.Substring(m.Start, m.Length))));

    [Fact]
    public void A_key_has_an_alias_for_each_other_name_of_the_group()
    {
        Assert.Equal(
            ["cwg-cp-2-6-r1", "wg-cop-2-6-r1", "cwg-cop-2-6-r1"],
            Reader.Aliases(new SymbolKey("wg-cp-2-6-r1")).Select(k => k.Value));
        Assert.Empty(Reader.Aliases(new SymbolKey("c10-44")));
        Assert.Empty(Reader.Aliases(new SymbolKey("xxxx")));
    }

    [Theory]
    [InlineData(
        "{group}/{session}/{number}",
        SymbolSeriesReason.Placeholder,
        "'{session}' is not one of {group}, {meeting}, {year} and {number}")]
    [InlineData("{group}/{meeting}", SymbolSeriesReason.NoNumber, "{number} is missing")]
    [InlineData(
        "{group}{number}",
        SymbolSeriesReason.Joined,
        "where one part of '{group}{number}' ends and the next begins could not be told")]
    [InlineData("{number}/{number}", SymbolSeriesReason.Twice, "{number} stands twice")]
    [InlineData(
        "C{year}{number}",
        SymbolSeriesReason.Joined,
        "where one part of '{year}{number}' ends and the next begins could not be told")]
    [InlineData("C1{number}", SymbolSeriesReason.Joined, "where one part of 'C1{number}' ends and the next begins could not be told")]
    [InlineData("{number}2", SymbolSeriesReason.Joined, "where one part of '{number}2' ends and the next begins could not be told")]
    [InlineData("{number}(x)", SymbolSeriesReason.Sign, "'(' is neither a letter, a digit, a slash, a hyphen nor a space")]
    [InlineData("/{number}", SymbolSeriesReason.Separator, "'/' stands at the beginning or behind another slash, hyphen or space")]
    [InlineData("{number", SymbolSeriesReason.Brace, "the bracket of '{number' is not closed")]
    [InlineData("", SymbolSeriesReason.NoNumber, "{number} is missing")]
    public void What_cannot_be_read_back_is_no_template_and_is_told_why(string template, SymbolSeriesReason reason, string words)
    {
        Assert.Null(SymbolSeries.TryParse(template, out var refusal));
        Assert.Equal((reason, words), (refusal!.Reason, refusal.InWords()));
    }

    private static readonly Gen<Symbol> Symbols =
        from series in Gen.Int[0, Templates.Length - 1]
        from meeting in Gen.Int[0, 99]
        from year in Gen.Int[0, 99]
        from number in Gen.Int[0, 99999]
        from suffix in Gen.OneOf("", "r1", "r12", "corr1", "add3", "r2-corr1", "r1-add2-corr3")
        let parsed = SymbolSeries.TryParse(Templates[series])!
        let has = (Func<string, bool>)parsed.Template.Contains
        select new Symbol(
            parsed,
            parsed.HasGroup ? "WG-CP" : null,
            has("{meeting}") ? $"{meeting}" : null,
            has("{year}") ? $"{year:00}" : null,
            $"{number}",
            suffix);

    [Fact]
    public void A_number_its_print_and_its_key_are_one() => Symbols.Sample(symbol =>
    {
        Assert.Equal(symbol, Reader.TryRead(symbol.Key.Value));
        Assert.Equal(symbol, Reader.TryRead(symbol.Print()));
        Assert.Equal(symbol, Reader.Find($"see {symbol.Print()}, and").Single().Symbol);
    });

    [Fact]
    public void A_key_under_another_name_of_the_group_reads_as_the_same_number() => Symbols.Sample(symbol =>
        Assert.All(Reader.Aliases(symbol.Key), alias => Assert.Equal(symbol, Reader.TryRead(alias.Value))));

    [Fact]
    public void No_text_whatever_breaks_the_reader_and_keys_are_words_of_addresses() => Gen.String.Where(s => !string.IsNullOrWhiteSpace(s))
        .Sample(text =>
        {
            Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", Reader.Key(text).Value);
            _ = Reader.Find(text).ToList();
        });

    [Fact]
    public void A_number_is_found_wherever_it_begins_and_never_inside_another() =>
        Gen.OneOf("WG-CP/2/6", "CWG-COP/14", "C19/4", "DM-20/3", "BDT/DNS/DGS/12", " Rev.1", "WG-", "C", "/", "-", " ", "x", "7", "2019",
                "٣", "é", "_", "@", ",", "(", "–")
            .List[1, 8].Select(string.Concat)
            .Sample(text =>
            {
                var expected = new List<string>();
                for (var at = 0; at < text.Length; at++)
                {
                    // at each place anew, as if the text began there, with the sign in front that may join it to a longer word
                    var joined = at > 0 && (char.IsLetterOrDigit(text[at - 1]) || "/-_@\\–".Contains(text[at - 1]));
                    if (!joined && Reader.Find(text[at..]).FirstOrDefault() is { Start: 0, Length: > 0 } match)
                    {
                        expected.Add($"{at}+{match.Length}");
                        at += match.Length - 1;
                    }
                }

                Assert.Equal(expected, Reader.Find(text).Select(m => $"{m.Start}+{m.Length}"));
            }, iter: 5_000);
}
