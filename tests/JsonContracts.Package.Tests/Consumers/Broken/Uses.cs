namespace Broken;

public static class Uses
{
    public static Sound One() => new() { Size = 1 };
}
