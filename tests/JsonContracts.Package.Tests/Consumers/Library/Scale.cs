namespace Acme.Shipping;

public static class Scale
{
    public static Parcel Weigh(double weight) => new() { Weight = weight, Labels = ["fragile"] };
}
