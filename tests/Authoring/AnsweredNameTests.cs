using System.Text;
using CopArchive.Authoring;
using CopArchive.Diagnostics;
using CopArchive.Records.Loading;
using CopArchive.Tests.Records;

namespace CopArchive.Tests.Authoring;

/// <summary>Who wrote a paper, answered by a name, and in what capacity, answered once.</summary>
public sealed class AnsweredNameTests : IDisposable
{
    private readonly TemporaryArchive _archive = new TemporaryArchive()
        .Write("data/organisations/norrland.yml", TemporaryArchive.Head("Norrland", "type: country"));

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void A_capacity_goes_into_the_other_papers_of_the_same_kind_though_their_pages_have_other_gaps()
    {
        Paper("one", "contribution", "{who: organisations/norrland, as: \"Member State\"}", "date: to fill in");
        Paper("two", "contribution", "{who: organisations/norrland, as: to fill in}", "date: to fill in");
        Paper("three", "presentation", "{who: organisations/norrland, as: to fill in}", "date: 2012");
        Paper("four", "to fill in", "{who: organisations/norrland, as: to fill in}", "date: 2012");

        var change = Assert.Single(AnsweredNames.FindAll(_archive.Data, new DateOnly(2026, 11, 28)));

        Assert.Equal("documents/two.yml", change.Path);
        Assert.Contains(
            "{who: organisations/norrland, as: \"Member State\"}", Encoding.UTF8.GetString(change.Content!), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_in_the_place_of_a_page_is_found_or_gets_one_and_what_is_printed_stays()
    {
        Paper("one", "contribution", "{who: Norrland, as: to fill in, printed: \"Kingdom of Norrland\"}", "date: 2012");
        Paper("two", "contribution", "{who: Westland, as: \"Member State\", printed: \"the West\"}", "date: 2012");

        var changes = AnsweredNames.FindAll(_archive.Data, new DateOnly(2026, 11, 28))
            .ToDictionary(c => c.Path, c => Encoding.UTF8.GetString(c.Content!));

        Assert.Contains(
            "{who: organisations/norrland, as: to fill in, printed: \"Kingdom of Norrland\"}",
            changes["documents/one.yml"], StringComparison.Ordinal);
        Assert.Contains(
            "{who: organisations/westland, as: \"Member State\", printed: \"the West\"}",
            changes["documents/two.yml"], StringComparison.Ordinal);
        Assert.Contains("title: \"Westland\"", changes["organisations/westland.yml"], StringComparison.Ordinal);
    }

    [Fact]
    public void None_means_that_nobody_is_named_and_makes_no_page()
    {
        _archive.Write("data/documents/one.yml", TemporaryArchive.Head("One", "type: contribution", "date: 2012", "contributors: none"));

        var change = Assert.Single(AnsweredNames.FindAll(_archive.Data, new DateOnly(2026, 11, 28)));

        Assert.DoesNotContain("contributors", Encoding.UTF8.GetString(change.Content!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("contributors: Norrland", "'Norrland' is a name")]
    [InlineData("contributors: none", "'none' says that the paper names nobody")]
    [InlineData("contributors: [{who: Norrland, as: \"Member State\"}]", "'Norrland' is a name")]
    public void The_check_names_what_answers_a_name_and_not_a_form_of_the_file(string line, string message)
    {
        _archive.Write("data/documents/one.yml", TemporaryArchive.Head("One", "type: contribution", "date: 2012", line));
        var faults = new DiagnosticBag();

        RecordLoader.Load(_archive.Data, faults);

        var fault = Assert.Single(faults.Sorted());
        Assert.StartsWith(message, fault.Message, StringComparison.Ordinal);
        Assert.StartsWith("Call 'check --fix'", fault.Remedy, StringComparison.Ordinal);
    }

    private void Paper(string name, string type, string contributor, string date) => _archive.Write(
        $"data/documents/{name}.yml",
        TemporaryArchive.Head(name, $"type: {type}", date, "contributors:", $"  - {contributor}"));
}
