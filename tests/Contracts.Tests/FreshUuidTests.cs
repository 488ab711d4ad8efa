using System;
using System.Collections.Concurrent;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;

namespace Contracts.Tests;

public class FreshUuidTests
{
    [Fact]
    public void It_is_of_the_same_kind_as_those_of_the_framework()
    {
        var model = Guid.NewGuid();
        for (var i = 0; i < 10_000; i++)
        {
            var uuid = FreshUuid.Next();
            Assert.Equal((4, model.Variant & 0xC), (uuid.Version, uuid.Variant & 0xC));
        }
    }

    [Fact]
    public void Nobody_gets_one_twice()
    {
        const int each = 10_000;
        var uuids = new ConcurrentBag<Guid>();
        Parallel.For(0, 16, _ =>
        {
            for (var i = 0; i < each; i++) uuids.Add(FreshUuid.Next());
        });

        Assert.Equal(16 * each, uuids.Distinct().Count());
    }

    [Fact]
    public void Every_bit_that_is_not_fixed_varies()
    {
        var (anySet, allSet) = (UInt128.Zero, UInt128.MaxValue);
        for (var i = 0; i < 1000; i++)
        {
            var bits = UInt128.Parse(FreshUuid.Next().ToString("N"), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            anySet |= bits;
            allSet &= bits;
        }

        var expected = UInt128.Parse("ffffffffffff0fff3fffffffffffffff", NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        Assert.Equal(expected, anySet & ~allSet);
    }
}
