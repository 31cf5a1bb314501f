using System.Text;
using CopArchive.Authoring;

namespace CopArchive.Tests.Inbox;

/// <summary>What people send in the scenarios, and what they change.</summary>
internal static class Uploads
{
    private const string Words = "the keepers of all lamps in every harbour shall count oil and wicks twice each year before winter "
        + "and report what was broken or lost to their party so that ships may enter at night without fear of rocks which none can see "
        + "from afar when rain falls on water under a dark sky";

    /// <summary>Runs the workflow of the inbox, which must end well.</summary>
    public static void Import(Road road, Action? between = null) => Assert.True(road.Import(between: between), road.Errors);

    /// <summary>Sends a form, whose workflow must end well.</summary>
    public static void Form(Road road, string body) => Assert.True(road.Form(body), road.Errors);

    /// <summary>A paper with some words of its own, behind which others follow that no paper of another number has in that order.</summary>
    public static string Paper(int number, string words, int meeting = 1)
    {
        var others = Words.Split(' ');
        new Random(number).Shuffle(others);
        return $"Document: TP/{meeting}/{number}\nDate: 5 June 2012\n\n1.1\t{words} This is paper {number}: {string.Join(' ', others)}.\n";
    }

    /// <summary>The form that announces a meeting.</summary>
    public static string Announcement(int number) => string.Join("\n\n", IssueForm.AnnounceMeeting.Fields.Select(f => $"### {f.Label}\n\n"
        + f.Key switch
        {
            "number" => $"{number}",
            "title" => "Second meeting",
            "state" => "planned",
            "date" => "2027-02-01",
            "venue" => "Lyon",
            _ => "_No response_",
        }));

    /// <summary>Changes words of a file in a clone.</summary>
    public static void Edit(string clone, string path, string from, string to)
    {
        var file = Path.Combine(clone, path);
        File.WriteAllText(file, File.ReadAllText(file).Replace(from, to, StringComparison.Ordinal));
    }

    /// <summary>The hash that git gives to these bytes.</summary>
    public static string GitBlob(byte[] content) => Convert.ToHexStringLower(
        System.Security.Cryptography.SHA1.HashData([.. Encoding.ASCII.GetBytes($"blob {content.Length}\0"), .. content]));
}
