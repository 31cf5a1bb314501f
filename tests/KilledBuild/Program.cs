using CopArchive.Diagnostics;
using CopArchive.Output;
using CopArchive.Tests.KilledBuild;

// A build that is there to be killed: writes build NUMBER of a site of made-up pages to OUTPUT and prints a line after each step.
var output = args[0];
var number = int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture);
var faults = new DiagnosticBag();
using var site = SiteWriter.Open(output, faults);
if (site is null)
{
    Console.WriteLine(faults.Sorted()[0].Message);
    return 1;
}

Console.WriteLine("open");
Parallel.ForEach(MadeUpSite.Build(number), page =>
{
    site.Write(page.Key, page.Value);
    Console.WriteLine(page.Key);
});
Console.WriteLine("publishing");
site.Publish();
Console.WriteLine("published");
return 0;
