namespace JsonContracts.Schema.Text;

/// <summary>A place in a schema file, counted in UTF-16 code units of its text.</summary>
/// <param name="Offset">Characters before the place, from the start of the text.</param>
/// <param name="Line">Line breaks (LF, CRLF or CR) before the place: the first line is 0.</param>
/// <param name="Column">Characters before the place on its line: the first column is 0.</param>
public readonly record struct TextPosition(int Offset, int Line, int Column);
