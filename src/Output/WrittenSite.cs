namespace CopArchive.Output;

/// <summary>What a build wrote. The mark of ownership is not counted.</summary>
/// <param name="Files">Files of the site.</param>
/// <param name="Bytes">Their sizes together, in bytes.</param>
/// <param name="Changed">Files that the former site lacked or had with other bytes.</param>
public sealed record WrittenSite(int Files, long Bytes, int Changed);
