using System.CommandLine;
using CopArchive.Benchmarks.Archives;

// Makes archives of any size and measures the program on them; see results.md.
var records = new Option<int>("--records") { Description = "How many records, 50 or more", DefaultValueFactory = _ => 1000 };
var seed = new Option<ulong>("--seed") { Description = "Another archive for each seed", DefaultValueFactory = _ => 1 };
var to = new Option<string>("--to") { Description = "Folder for data/ and input/; best a new one", Required = true };
var generate = new Command("generate", "Write an archive of an invented group") { records, seed, to };
generate.SetAction(parsed => ArchiveWriter.Write(new Plan(parsed.GetValue(records), parsed.GetValue(seed)), parsed.GetValue(to)!));

return new RootCommand("Benchmarks of the archive program") { generate }.Parse(args).Invoke();
