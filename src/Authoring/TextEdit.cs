namespace CopArchive.Authoring;

/// <summary>A replacement within a file; no other byte changes.</summary>
/// <param name="Start">Offset of the first character that goes.</param>
/// <param name="Length">How many characters go.</param>
/// <param name="Text">What comes in their place.</param>
/// <param name="Why">What was wrong, in a few words.</param>
internal sealed record TextEdit(int Start, int Length, string Text, string Why)
{
    /// <summary>A text with all edits applied; of two that overlap the first wins.</summary>
    public static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        var made = new System.Text.StringBuilder();
        var at = 0;
        foreach (var edit in edits.OrderBy(e => e.Start).ThenBy(e => e.Length).Where(e => e.Start >= 0))
        {
            if (edit.Start >= at)
            {
                made.Append(text, at, edit.Start - at).Append(edit.Text);
                at = edit.Start + edit.Length;
            }
        }

        return made.Append(text, at, text.Length - at).ToString();
    }
}
