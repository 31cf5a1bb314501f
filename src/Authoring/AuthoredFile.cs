namespace CopArchive.Authoring;

/// <summary>A file that this program generates for people who write records.</summary>
/// <param name="Path">From the top of the repository, with forward slashes.</param>
/// <param name="Text">Its whole text, LF line ends.</param>
public sealed record AuthoredFile(string Path, string Text)
{
    /// <summary>Writes it under a folder, in place of what it was.</summary>
    public void Write(string folder)
    {
        var path = System.IO.Path.Combine([folder, .. Path.Split('/')]);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, Text);
    }
}
