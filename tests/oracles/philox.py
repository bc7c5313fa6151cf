# Reference numbers of tests/core/prediction/uncertainty_test.cpp (draws_are_the_same_on_every_machine), in Python's
# integers. Run: /usr/bin/python3 tests/oracles/philox.py
import math
def philox(c, k):
    c, k = list(c), list(k)
    for _ in range(10):
        a, b = 0xD2511F53 * c[0], 0xCD9E8D57 * c[2]
        c = [(b >> 32) ^ c[1] ^ k[0], b & 0xffffffff, (a >> 32) ^ c[3] ^ k[1], a & 0xffffffff]
        k = [(k[0] + 0x9E3779B9) & 0xffffffff, (k[1] + 0xBB67AE85) & 0xffffffff]
    return c
def normal(seed, node, draw, place):
    r = philox([node, draw, place & 0xffffffff, place >> 32], [seed & 0xffffffff, seed >> 32])
    u = [((((r[i] << 32) | r[i + 1]) >> 11) + 1) * 2.0 ** -53 for i in (0, 2)]
    return math.sqrt(-2 * math.log(u[0])) * math.cos(2 * math.pi * u[1])
assert [hex(x) for x in philox([0] * 4, [0] * 2)] == ['0x6627e8d5', '0xe169c58d', '0xbc57ac4c', '0x9b00dbd8']
for a in [(20260814, 1, 0, 0), (20260814, 4, 399, 17), (2 ** 64 - 1, 0, 0, 2 ** 63 + 1)]: print(repr(normal(*a)))
