using System.Text;
using CopArchive.Commands;

/// <summary>
/// Keeps the program warm for the scenarios: the runtime calls this before the program's own first line (<c>DOTNET_STARTUP_HOOKS</c>). One
/// call after the other is taken from a pipe, run in its own folder, and answered; that the program starts anew for each would be most of
/// what the scenarios cost. Ends when whoever started it does.
/// </summary>
internal static class StartupHook
{
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable("CALLS") is not { } calls)
        {
            return; // the process that reads papers has no environment, but who knows
        }

        new Thread(() =>
        {
            Console.In.ReadToEnd();
            Environment.Exit(0);
        }).Start();
        while (true)
        {
            var call = File.ReadAllText(calls).Split('\0');
            Directory.SetCurrentDirectory(call[0]);
            using var output = new StringWriter();
            using var errors = new StringWriter();
            Console.SetOut(output);
            Console.SetError(errors);
            string code;
            try
            {
                code = $"{CommandLine.RunAsync(call[1..^1], errors).GetAwaiter().GetResult()}";
            }
            catch (Exception e)
            {
                (code, _) = ("134", errors.GetStringBuilder().Append(e));
            }

            // the order in which the stand-in for dotnet reads them; it waits for the first
            File.WriteAllText(calls + "-errors", errors.ToString(), new UTF8Encoding(false));
            File.WriteAllText(calls + "-code", code);
            File.WriteAllText(calls + "-output", output.ToString(), new UTF8Encoding(false));
        }
    }
}
