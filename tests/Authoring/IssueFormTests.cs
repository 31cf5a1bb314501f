using System.Text.RegularExpressions;
using CopArchive.Authoring;
using YamlDotNet.RepresentationModel;

namespace CopArchive.Tests.Authoring;

/// <summary>The forms as those who fill them in meet them.</summary>
public sealed partial class IssueFormTests
{
    public static TheoryData<string> Names => [.. IssueForm.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_form_has_what_GitHub_asks_of_one_and_the_label_by_which_it_is_known(string name)
    {
        var form = Read(name);

        Assert.Equal(["name", "description", "labels", "body"], form.Children.Keys.Select(k => k.ToString()));
        Assert.Equal(["form"], ((YamlSequenceNode)form["labels"]).Select(l => l.ToString()));
        var fields = ((YamlSequenceNode)form["body"]).Cast<YamlMappingNode>().ToList();
        Assert.Equal(fields.Count, fields.Select(f => f["id"].ToString()).Distinct().Count());
        Assert.Equal(fields.Count, fields.Select(f => f["attributes"]["label"].ToString()).Distinct().Count());
        Assert.All(fields, f => Assert.Matches("^[a-z-]+$", f["id"].ToString()));
        Assert.All(
            fields.Where(f => f["type"].ToString() == "dropdown"),
            f => Assert.Distinct(((YamlSequenceNode)f["attributes"]["options"]).Select(o => o.ToString())));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_form_speaks_the_words_of_those_who_fill_it_in(string name) => Assert.DoesNotMatch(ForeignWords(), Text(name));

    [Fact]
    public void Forms_are_told_apart_by_their_first_question() => Assert.Distinct(IssueForm.All.Select(f => f.Fields[0].Label));

    [Fact]
    public void A_question_left_empty_has_no_answer_and_a_heading_of_somebody_stays_in_the_answer()
    {
        var form = FilledForm.Read("\n### Page to withdraw\n\n_No response_\n\n### Reason\n\nOne.\n\n### Page to withdraw\n\ntwo\n");

        Assert.Null(form?[IssueForm.Page]);
        Assert.Equal("One.\n\n### Page to withdraw\n\ntwo", form?[IssueForm.Reason]);
    }

    private static string Text(string name) => IssueForm.Files().Single(f => f.Path == $".github/ISSUE_TEMPLATE/{name}.yml").Text;

    private static YamlMappingNode Read(string name)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(Text(name)));
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    [GeneratedRegex(
        @"\b(branch|commit|rebase|front matter|lock|yaml|records?|pull request|key|symbols?|holding|provenance|units?)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex ForeignWords();
}
