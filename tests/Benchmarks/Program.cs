using System.CommandLine;
using System.Text.Json;
using CopArchive.Benchmarks.Archives;
using CopArchive.Benchmarks.Measuring;

// Makes archives of any size and measures the program on them; what came out stands in results.md.
var seed = new Option<ulong>("--seed") { Description = "Another archive for each seed", DefaultValueFactory = _ => 1 };
var work = new Option<string>("--work")
{
    Description = "Folder for archives and sites",
    DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "archive-benchmarks"),
};

var records = new Option<int>("--records") { Description = "How many records, 50 or more", DefaultValueFactory = _ => 1000 };
var to = new Option<string>("--to") { Description = "Folder for data/ and input/; best a new one", Required = true };
var generate = new Command("generate", "Write an archive of an invented group") { records, seed, to };
generate.SetAction(parsed => ArchiveWriter.Write(new Plan(parsed.GetValue(records), parsed.GetValue(seed)), parsed.GetValue(to)!));

var sizes = new Option<string>("--records") { Description = "How many records, several with commas", DefaultValueFactory = _ => "1000" };
var pagefind = new Option<string>("--pagefind") { Description = "The program Pagefind", DefaultValueFactory = _ => "pagefind" };
var program = new Option<string?>("--program") { Description = "This program as published, to measure that" };
var times = new Option<int>("--times") { Description = "How often; the run in the middle is told", DefaultValueFactory = _ => 1 };
var build = new Command("build", "Build archives of some sizes, and check them, beside Hugo and Pagefind where they are installed")
{
    sizes, seed, work, pagefind, program, times,
};
build.SetAction(parsed => BuildMeasure.Run(
    [.. parsed.GetValue(sizes)!.Split(',').Select(s => int.Parse(s, System.Globalization.CultureInfo.InvariantCulture))],
    parsed.GetValue(seed), parsed.GetValue(work)!, parsed.GetValue(pagefind)!, parsed.GetValue(program), parsed.GetValue(times)));

var root = new Option<string>("--archive") { Description = "Folder with data/ and input/", DefaultValueFactory = _ => "." };
var commands = new Command("commands", "Build and check an archive as it is, and ask for help; of five runs the one in the middle")
{
    root, work, program,
};
commands.SetAction(parsed =>
    CommandsMeasure.Run(parsed.GetValue(root)!, Path.Combine(parsed.GetValue(work)!, "commands-site"), parsed.GetValue(program)));

var parts = new Command("parts", "Time what a build does for each paper, each step alone and warm, with what it allocates");
parts.SetAction(_ => HotParts.Run());

var aims = new Command("aims", "Print all that speed and size aim at beside what is reached; half an hour, nothing else may run")
{
    seed, work, pagefind, program, root,
};
aims.SetAction((parsed, _) => AimsMeasure.RunAsync(
    parsed.GetValue(seed), parsed.GetValue(work)!, parsed.GetValue(pagefind)!, parsed.GetValue(program), parsed.GetValue(root)!));

var forms = new Command("forms", "Build an archive with no form besides pages, with each alone and with all")
{
    records, seed, work, program,
};
forms.SetAction(parsed => FormsMeasure.Run(
    parsed.GetValue(records), parsed.GetValue(seed), parsed.GetValue(work)!, parsed.GetValue(program)));

var index = new Command("index", "Make the index of search alone") { records, seed, work };
index.SetAction((parsed, _) => IndexMeasure.RunAsync(parsed.GetValue(records), parsed.GetValue(seed), parsed.GetValue(work)!));

var search = new Command("search", "Search a site that 'measure build' has left, in Chromium") { records, seed, work };
search.SetAction((parsed, _) => SearchMeasure.RunAsync(parsed.GetValue(records), parsed.GetValue(seed), parsed.GetValue(work)!));

var site = new Option<string>("--site") { Description = "Folder of a built site", Required = true };
var others = new Option<string?>("--others") { Description = "Folder in which MiniSearch, Pagefind and lunr.js are installed" };
var graded = new Option<string>("--data") { Description = "Its records", DefaultValueFactory = _ => "data" };
var questions = new Command("questions", "Ask graded questions of the real archive and say how well they are answered")
{
    site, graded, others,
};
questions.SetAction(parsed => QuestionsMeasure.Run(parsed.GetValue(site)!, parsed.GetValue(graded)!, parsed.GetValue(others)));

var slow = new Command("slow", "Search a built site on a slow connection and a slow processor, in Chromium") { site };
slow.SetAction((parsed, _) => SlowMeasure.RunAsync(parsed.GetValue(site)!));

var queries = new Command("queries", "Print the queries that are measured, as JSON, for others/") { records, seed, work };
queries.SetAction(parsed => Console.WriteLine(JsonSerializer.Serialize(
    Query.Of(
        new Plan(parsed.GetValue(records), parsed.GetValue(seed)),
        Path.Combine(parsed.GetValue(work)!, $"archive-{parsed.GetValue(records)}")),
    JsonSerializerOptions.Web)));

var edits = new Option<int>("--edits") { Description = "How many edits", DefaultValueFactory = _ => 20 };
var preview = new Command("preview", "Save edits in an archive that a preview shows, and wait for the page")
{
    records, seed, work, program, edits,
};
preview.SetAction((parsed, _) => PreviewMeasure.RunAsync(
    parsed.GetValue(records), parsed.GetValue(seed), parsed.GetValue(work)!, parsed.GetValue(program), parsed.GetValue(edits)));

var inputs = new Option<int>("--inputs") { Description = "How many inputs", DefaultValueFactory = _ => 1_000_000 };
var number = new Option<int?>("--number") { Description = "Read this one alone, and print it" };
var chance = new Option<int>("--seed") { Description = "Other inputs for each seed", DefaultValueFactory = _ => 1 };
var fuzz = new Command("fuzz", "Read odd inputs with all that reads what others wrote; print exceptions, the slowest, the greediest")
{
    inputs, chance, number,
};
fuzz.SetAction((parsed, _) => FuzzMeasure.RunAsync(parsed.GetValue(inputs), parsed.GetValue(chance), parsed.GetValue(number)));

var kills = new Option<int>("--kills") { Description = "How many builds to kill", DefaultValueFactory = _ => 100 };
var kill = new Command("kill", "Kill builds at all their seams beside two readers; print what they saw") { kills, records, seed, work };
kill.SetAction(parsed =>
    KillMeasure.Run(parsed.GetValue(kills), parsed.GetValue(records), parsed.GetValue(seed), parsed.GetValue(work)!));

var papers = new Option<string?>("--papers") { Description = "Folder of papers, each of which is imported alone" };
var many = new Option<int>("--many") { Description = "How many made-up papers to import at once", DefaultValueFactory = _ => 200 };
var data = new Option<string>("--data") { Description = "The archive of whose copies they come into", DefaultValueFactory = _ => "data" };
var import = new Command("import", "Import papers, and print what comes of each; or many at once, and how long that takes")
{
    papers, many, data,
};
import.SetAction(parsed =>
{
    if (parsed.GetValue(papers) is { } folder)
    {
        ImportMeasure.Run(folder, parsed.GetValue(data)!);
    }
    else
    {
        ImportMeasure.RunMany(parsed.GetValue(many), parsed.GetValue(data)!);
    }
});

var pdfs = new Option<string>("--papers") { Description = "Folder of PDFs", Required = true };
var layout = new Command("layout", "Read PDFs with our layout code and with PdfPig's own, beside pdftotext, which must be there") { pdfs };
layout.SetAction(parsed => LayoutMeasure.Run(parsed.GetValue(pdfs)!));

var measure = new Command("measure", "Measure and print a table in Markdown")
{
    aims, build, parts, commands, forms, index, search, slow, questions, import, layout, preview,
};
return new RootCommand("Benchmarks of the archive program") { generate, measure, queries, fuzz, kill }.Parse(args).Invoke();
