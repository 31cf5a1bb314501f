using CopArchive.Commands;
using CopArchive.Tests.Records;

namespace CopArchive.Tests.Commands;

/// <summary>
/// What a person can type that cannot be done: each ends in exit code 2 and a sentence that says what is wrong, before anything is written.
/// </summary>
public sealed class WrongCallTests : IDisposable
{
    private readonly TemporaryArchive _archive = new TemporaryArchive()
        .Write("paper.txt", "A paper.")
        .Write("data/people/jo.yml", TemporaryArchive.Head("Jo March"))
        .Write("data/organisations/norrland.yml", TemporaryArchive.Head("Norrland", "type: country"))
        .Write("thesis/a.txt", "years of work")
        .Write("empty-theme/a.txt", "");

    /// <summary>
    /// What is typed, with {root} for the folder of the archive and --data given where it is not typed; and what the answer says.
    /// </summary>
    public static TheoryData<string, string> Calls => new()
    {
        // no such command, option, word
        { "biuld", "build" },
        { "serach lamps", "search" },
        { "build --colour red", "Unrecognized command or argument '--colour'." },
        { "build --outptu x", "--output" },
        { "build now", "Unrecognized command or argument 'now'." },
        { "check --format xml", "--format: 'xml' is not one of text, github, json." },
        { "check --format jsn", "Did you mean 'json'?" },
        { "search lamps --format github", "--format: 'github' is not one of text, json." },
        { "import {root}/paper.txt --type novel", "--type: 'novel' is not one of " },
        { "new lamp", "KIND: 'lamp' is not one of meeting, document, " },
        { "new meetng", "Did you mean 'meeting'?" },

        // something is missing, or there is too much
        { "verify {root}/thesis --live archive.example", "--live: 'archive.example' is not an address" },
        { "verify {root}/thesis --live http://127.0.0.1/", "'{root}/thesis' is no built site." },
        { "search", "Required argument 'QUERY' missing for command: 'search'." },
        { "import", "import: name papers, or folders of them; or a folder of sheets, by --sheet." },
        { "new", "Required argument 'KIND' missing for command: 'new'." },
        { "form", "Required argument 'FILE' missing for command: 'form'." },
        { "correct --why x --set venue=x", "Required argument 'ID' missing for command: 'correct'." },
        { "correct meetings/1", "correct: say what to correct, by --set, --words or --withdraw." },
        { "correct meetings/1 --words", "correct: say how you know it, with --why." },
        { "correct meetings/1 --words --set venue=x --why y", "--words: it stands alone" },
        { "check --why x", "--why: it is the reason for which --fix tells of changed words" },
        { "mentions", "Required argument 'ID' missing for command: 'mentions'." },
        { "correct meetings/1 --set venue=x", "correct: say how you know it, with --why." },
        { "correct meetings/1 --withdraw x --note", "correct: say how you know it, with --why." },
        { "build --data", "Required argument missing for option: '--data'." },
        { "preview --port", "Required argument missing for option: '--port'." },
        { "check --data a --data b", "Option '--data' expects a single argument but 2 were provided." },
        { "preview --port 80 81", "Unrecognized command or argument '81'." },
        { "new meeting --day", "Required argument missing for option: '--day'." },
        { "check --dry-run", "--dry-run: it says what --fix would mend" },

        { "rename people/a", "Required argument 'NEW' missing for command: 'rename'." },
        { "merge", "Required argument 'ID' missing for command: 'merge'." },
        { "init {root}/thesis --title x --group y --short z", "'{root}/thesis' is not empty" },
        { "init {root}/elsewhere", "Option '--title' is required." },
        { "split people/a people/b --title x", "Option '--in' is required." },
        { "split people/a people/b --in meetings/1", "Option '--title' is required." },
        { "rename people/nobody people/somebody", "ID: there is no page 'people/nobody'." },
        { "rename meetings/1 meetings/2", "ID: 'meetings/1' is no person and no organisation." },
        { "merge people/nobody people/jo", "ID: there is no page 'people/nobody'." },
        { "merge people/jo people/nobody", "ID: there is no page 'people/nobody'." },
        { "merge people/jo people/jo", "are one page already." },
        { "merge people/jo organisations/norrland", "a person and an organisation cannot be one page" },
        { "rename people/jo Jo_March", "NEW: 'Jo_March' cannot be an address: write it as people/jane-roe." },
        { "rename people/jo organisations/jo", "NEW: the page stays among people: write it as people/jo." },
        { "rename people/jo people/jo", "NEW: there is a page 'people/jo' already; 'merge' makes two pages one." },
        { "split people/jo people/jo-b --title x --in documents/none", "--in: there is no page 'documents/none'." },
        { "split people/jo people/jo-b --title x --in documents/report", "--in: 'documents/report' does not name people/jo." },

        // bad numbers, days, addresses, values
        { "preview --port abc", "--port: 'abc' is not a whole number from 0 to 65535." },
        { "preview --port 70000", "--port: '70000' is not a whole number from 0 to 65535." },
        { "preview --port -1", "--port: '-1' is not a whole number from 0 to 65535." },
        { "search lamps --limit -1", "--limit: '-1' is not a whole number from 1 on." },
        { "search lamps --limit 99999999999", "--limit: '99999999999' is not a whole number from 1 on." },
        { "search lamps --limit ٣", "--limit: '٣' is not a whole number from 1 on." },
        { "import {root}/paper.txt --meeting first", "--meeting: 'first' is not a whole number from 1 to 999999999." },
        { "import {root}/paper.txt --meeting 999", "--meeting: meeting 999 has no page in '" },
        { "import {root}/paper.txt --day yesterday", "--day: 'yesterday' is not a day: write it as 2026-11-25." },
        { "import {root}/paper.txt --day 2999-01-02", "--day: 2999-01-02 has not come yet" },
        { "correct meetings/1 --withdraw x --day 2026-06-31", "--day: '2026-06-31' is not a day: June 2026 has 30 days." },
        { "form {root}/paper.txt --day 2026-06", "--day: '2026-06' is not a day: write it as 2026-11-25." },
        { "build --base-url archive.example", "--base-url: 'archive.example' is not an address that begins with http:// or https://." },
        { "build --base-url ftp://archive.example/", "--base-url: 'ftp://archive.example/' is not an address" },
        { "import {root}/paper.txt --format markdown --edit-at here", "--edit-at: 'here' is not an address" },
        { "new meeting --set venue", "--set: 'venue' is not a key with a value" },
        { "correct meetings/1 --why x --set =x", "--set: '=x' is not a key with a value" },

        // folders and files
        { "build --data {root}/nowhere", "--data: there is no folder '{root}/nowhere'." },
        { "check --data {root}/paper.txt", "--data: there is no folder '{root}/paper.txt'." },
        { "changes --data {root}/nowhere", "--data: there is no folder '{root}/nowhere'." },
        { "search lamps --data {root}/nowhere", "--data: there is no folder '{root}/nowhere'." },
        { "preview --data {root}/nowhere", "--data: there is no folder '{root}/nowhere'." },
        { "check --input {root}/nowhere", "--input: there is no folder '{root}/nowhere'." },
        { "build --theme {root}/nowhere", "--theme: there is no folder '{root}/nowhere'." },
        { "build --theme {root}/empty-theme --output {root}/output", "The theme has no styles/*.css." },
        { "build --output {root}/data", "--output: '{root}/data' would replace or hold the folder --data '{root}/data'." },
        { "build --output {root}", "--output: '{root}' would replace or hold the folder --data" },
        { "build --output /", "--output: '/' would replace or hold the folder --data" },
        { "build --input {root}/thesis --output {root}/thesis/", "would replace or hold the folder --input" },
        { "build --output {root}/thesis", "--output '{root}/thesis': This folder is not empty" },
        { "build --output {root}/paper.txt", "--output '{root}/paper.txt': There is a file here" },
        { "build --output {root}/paper.txt/site", "The site cannot be written: " },
        { "build --output {root}/output --summary {root}/missing/x.json", "--summary: there is no folder '{root}/missing' for the file." },
        { "build --output {root}/output --summary {root}", "--summary: '{root}' is a folder; name a file." },
        { "verify {root}/nowhere", "'{root}/nowhere' is not a copy that can be checked." },
        { "verify {root}/paper.txt", "'{root}/paper.txt' is not a copy that can be checked." },
        { "import {root}/nowhere.txt", "PATH: there is no file or folder '{root}/nowhere.txt'." },
        { "form {root}/nowhere.md", "{root}/nowhere.md" },
        { "form {root}/thesis", "{root}/thesis" },
        { "schema --output {root}/nowhere", "--output: there is no folder '{root}/nowhere'." },
        { "schema --output {root}/paper.txt", "--output: there is no folder '{root}/paper.txt'." },

        // what is not in the archive
        { "correct meetings/99 --set venue=x --why x", "meetings/99" },
        { "correct meetings/1 --set colour=x --why x", "There is no key 'colour' here." },
        { "correct meetings/1 --set date=2010-06-31 --why x", "June 2010 has 30 days." },
        { "new meeting --set number=1", "There is a file here already." },
        { "new meeting --set number=2 --id ../up", "../up" },
        { "new version --set of=resolutions/99", "resolutions/99" },
        { "changes --base HEAD", "--base: the files are not in a repository." },

        // nothing between quotation marks
        { "build --data ''", "--data: the value is empty." },
        { "build --output ''", "--output: the value is empty." },
        { "build --static-host --portable", "--static-host: a site from a folder (--portable) has no host; give one of the two." },
        { "host", "Required argument 'SERVER' missing for command: 'host'." },
        { "host ngnix", "Did you mean 'nginx'?" },
        { "host nginx --site {root}/thesis", "--site: there is no built site in '{root}/thesis'." },
        { "host nginx --to {root}", "--to: '{root}' is a folder; name a file." },
        { "due --on yesterday", "--on: 'yesterday' is not a day: write it as 2026-11-25." },
        { "numbers --from 2026-13-01", "--from: '2026-13-01' is not a day" },
        { "numbers --log {root}/missing.log", "missing.log" },
        { "hand-over --to {root}", "--to: '{root}' is a folder; name a file." },
        { "edition 0", "NUMBER: '0' is not a whole number from 1 on." },
        { "edition 1 --site {root}/thesis --to {root}/edition-1", "the records lie in no repository, or nothing was committed yet." },
        { "restore {root}/thesis {root}/again", "'{root}/thesis' is no edition: " },
        { "build --summary ''", "--summary: the value is empty." },
        { "search ''", "QUERY: the value is empty." },
        { "import ''", "PATH: the value is empty." },
        { "changes --base ''", "--base: the value is empty." },
        { "correct '' --set venue=x --why x", "ID: the value is empty." },
        { "correct meetings/1 --withdraw ''", "--withdraw: the value is empty." },
        { "verify ''", "DIR: the value is empty." },
        { "schema --output ''", "--output: the value is empty." },
        { "rename '' people/jo", "ID: the value is empty." },
        { "merge people/jo ''", "INTO: the value is empty." },
        { "preview --port ''", "--port: the value is empty." },
    };

    public void Dispose() => _archive.Dispose();

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task A_wrong_call_ends_in_exit_code_2_and_says_what_is_wrong(string call, string answer)
    {
        using var errors = new StringWriter { NewLine = "\n" };
        var before = Files();

        var exitCode = await CommandLine.RunAsync(Arguments(call), errors);

        Assert.True(exitCode == 2, $"exit code {exitCode}, {errors}");
        Assert.Contains(answer.Replace("{root}", _archive.Root, StringComparison.Ordinal), errors.ToString(), StringComparison.Ordinal);
        Assert.DoesNotMatch(@"Exception|\n\s+at |System\.", errors.ToString());
        Assert.Equal(before, Files());
    }

    private string[] Arguments(string call)
    {
        string[] words = [.. call.Split(' ').Select(w => w == "''" ? "" : w.Replace("{root}", _archive.Root, StringComparison.Ordinal))];
        var takesData = words[0] is not ("init" or "schema"
            or "verify" or "host" or "restore" or "biuld" or "serach") && !words.Contains("--data");
        return takesData ? [words[0], "--data", _archive.Data, .. words[1..]] : words;
    }

    private string[] Files() =>
        [.. Directory.EnumerateFiles(_archive.Root, "*", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/.staging-", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
}
