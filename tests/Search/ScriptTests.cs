using System.Text.Json;
using CopArchive.Search;
using CopArchive.Values;
using CsCheck;
using Jint;

namespace CopArchive.Tests.Search;

/// <summary>The script folds words and reads document numbers as the index does: else a word typed would miss the word indexed.</summary>
public sealed class ScriptTests
{
    private static readonly string[] Names = ["WG-CP", "CWG-CP", "WG-COP", "CWG-COP"];
    private static readonly string[] Series =
        ["{group}/{meeting}/{number}", "{group}/{number}", "C{year}/{number}", "DM-{year}/{number}", "BDT/DNS/DGS/{number}"];
    private static readonly Gen<string> Signs = Gen.OneOf(
        "a", "B", "é", "É", "e\u0301", "ß", "ﬁ", "Σ", "ς", "ı", "İ", "7", "²", "٣", "-", "‑", "/", ".", " ", "\u00a0", "'", "’", "s", "'s",
        "’s ", "儿", "童", "ひ", "カ", "ｶ", "𠀀", "ا", "أ", "ـ", "ة", "\u064e", "\u200d", "😀", "_", "WG-CP", "Я", "й", "नि");

    private static readonly Gen<string> Texts = Signs.Array[0, 14].Select(string.Concat);

    private readonly Engine _engine = new Engine().Execute(SiteSearcher.Script);

    [Fact]
    public void The_script_cuts_and_folds_words_as_the_index_does()
    {
        var tokenizer = new Tokenizer(new SymbolReader([], []), []);
        Texts.Sample(
            text => Assert.Equal(
                tokenizer.Tokenize(text).Select(t => t.Form(text)),
                Script<string[]>("ArchiveSearch.words.tokens(text).map(t => t.form)", text)),
            iter: 6_000, threads: 1);
    }

    [Fact]
    public void The_script_reads_document_numbers_as_the_archive_does()
    {
        var reader = new SymbolReader(Names, Series);
        var index = SearchIndex.Build([], new SearchSettings { GroupNames = Names, SymbolSeries = Series });
        _engine.Execute(System.Text.Encoding.UTF8.GetString(index.Files[0].Script));
        var part = Gen.OneOf("WG-CP", "CWG-COP", "wgcp", "СWG-CP", "ＷＧ‑ＣＰ", "C", "DM", "BDT/DNS/DGS", "1", "02", "16", "٢", "2010", "10",
            "/", "-", "‑", " ", "\u00a0", "", "Rev.1", "(Rev. 2)", "-E", "E", "Add.1", "Corr", "Document ", "Doc. ", ".", "x");
        part.Array[1, 9].Select(string.Concat).Sample(
            text => Assert.Equal(
                reader.TryRead(text)?.Key.Value,
                Script<string?>("ArchiveSearch.words.symbolKey(text, ArchiveSearch.index.manifest.symbols)", text)),
            iter: 5_000, threads: 1);
        Assert.All(QuestionFile.Symbols, s => Assert.Equal(
            reader.TryRead(s.Spelling)?.Key.Value,
            Script<string?>("ArchiveSearch.words.symbolKey(text, ArchiveSearch.index.manifest.symbols)", s.Spelling)));
    }

    private T Script<T>(string expression, string text)
    {
        _engine.SetValue("text", text);
        return JsonSerializer.Deserialize<T>(_engine.Evaluate($"JSON.stringify({expression})").AsString())!;
    }
}
