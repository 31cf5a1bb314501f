using System.CommandLine;
using CopArchive.Hosting;

namespace CopArchive.Commands;

/// <summary><c>host</c>: how a web server is to serve the built site.</summary>
internal static class HostCommand
{
    private static readonly string[] Kinds = ["nginx", "apache", "iis"];

    public static Command Create()
    {
        var kind = new Argument<string>("SERVER") { Description = "nginx, apache or iis" };
        kind.Validators.Add(result => Options.RefuseOthers(result, "SERVER", Kinds));
        kind.CompletionSources.Add(Kinds);
        var site = new Option<string>("--site")
        {
            Description = "Folder of the built site",
            HelpName = "DIR",
            DefaultValueFactory = _ => "output",
        };
        var to = new Option<string?>("--to")
        {
            Description = "The file to write; without it the configuration is printed",
            HelpName = "FILE",
        };
        var command = new Command(
            "host",
            "Write the configuration of a web server for the built site: headers, former and withdrawn addresses. How to use it stands at "
                + "its beginning; make it anew after every build. Netlify needs none; for a host without headers see build --static-host")
        {
            kind, site, to,
        };
        Options.RequireFileToWrite(to);
        command.SetAction(parsed => Run(
            parsed.GetValue(kind)!, parsed.GetValue(site)!, parsed.GetValue(to), parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(string kind, string site, string? to, TextWriter errors)
    {
        if (NetlifyFiles.Read(site) is not { } model)
        {
            errors.WriteLine($"--site: there is no built site in '{site}'. Build it first, or name its folder.");
            return ExitCode.WrongUse;
        }

        var text = kind switch
        {
            "nginx" => NginxFile.Print(model),
            "apache" => ApacheFile.Print(model),
            _ => IisFile.Print(model),
        };
        if (to is null)
        {
            Console.Out.Write(text);
        }
        else
        {
            File.WriteAllText(to, text);
            Console.Out.WriteLine($"Wrote {to}. How to use it stands at its beginning.");
        }

        return ExitCode.Ok;
    }
}
