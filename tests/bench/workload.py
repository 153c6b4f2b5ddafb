#!/usr/bin/env python3
"""Writes the benchmark's workload: accounts of made-up units, the same figures for the same seed.

    workload.py OUT            writes OUT/k12, OUT/k400, OUT/k1500 (one unit each) and OUT/bureau (10,000 units)

Each directory gets
  leaf.bin    int64 number of values, int64 units | uint32 first value of each unit, and the end | padding to 64 bytes
              | int64 values in 0.01 万元 | padding | uint32 slot of each value
  slots.csv   what a slot is: table 1..8, row (a code, a line, 0 = total), column
  rules.csv   the equality rules as a sparse matrix over slots: slot, rule, coefficient
  edits.tsv   10,000 edits of unit 1: sheet, 0-based row and column in it, new value in 万元 (single units only)
"""
import array, os, random, struct, sys

KUANS = {201: 27, 202: 9, 203: 6, 204: 11, 205: 10, 206: 10, 207: 6, 208: 21, 210: 14, 211: 15, 212: 14, 213: 10,
         214: 7, 215: 8, 216: 5, 217: 6, 219: 9, 220: 6, 221: 4, 222: 6, 224: 8, 229: 6}
CLASSES = list(KUANS)
ITEMS = {301: [1, 2, 3, 6, 7, 8, 9, 10, 11, 12, 13, 14, 99],
         302: [1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16, 17, 18, 24, 25, 26, 27, 28, 29, 31, 39, 40, 99],
         303: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 99], 310: [1, 2, 3, 7, 13, 19, 21, 22, 99]}
ECONOMIC = [head * 100 + item for head, items in ITEMS.items() for item in items]
STAFF = [code for code in ECONOMIC if code // 100 in (301, 303)]
RUNNING = [code for code in ECONOMIC if code // 100 not in (301, 303)]


def numbered(prefix, count):
    """prefix01, prefix02, …, the last one prefix99"""
    return [prefix * 100 + (99 if i == count else i) for i in range(1, count + 1)]


def catalogue(total=1500):
    kuans = [kuan for head, count in KUANS.items() for kuan in numbered(head, count)]
    base, extra = divmod(total, len(kuans))
    more = [(j * 7919) % len(kuans) < extra for j in range(len(kuans))]
    return [code for kuan, one in zip(kuans, more) for code in numbered(kuan, base + one)]


CODES = catalogue()
FUND = [code for code in CODES if code // 100 % 100 == 99]
GENERAL = [code for code in CODES if code // 100 % 100 != 99]
COMMON = [2080505, 2080506, 2101101, 2101102, 2210201]


class Unit:
    """Draws one unit. The order in which random numbers are drawn is part of the workload: it must not change."""

    def __init__(self, seed, number, count):
        self.random = random.Random(seed * 1000003 + number)
        self.cells = {}
        self.codes = self.draw_codes(count, number % 2 == 1)
        self.fill()

    def draw_codes(self, count, with_fund):
        if count >= len(CODES):
            return list(CODES)
        codes = set(COMMON[:max(1, min(5, count // 2))])
        codes.update(self.random.sample(FUND, min(max(1, count // 10) if with_fund else 0, len(FUND))))
        if count > 40:
            pool = [code for code in GENERAL if code not in codes]
            codes.update(self.random.sample(pool, count - len(codes)))
            return sorted(codes)
        for head in self.random.sample(CLASSES, 22):      # a small unit lives in one or two classes
            pool = [code for code in GENERAL if code // 10000 == head and code not in codes]
            self.random.shuffle(pool)
            codes.update(pool[:max(0, count - len(codes))])
            if len(codes) >= count:
                break
        return sorted(codes)

    def amount(self, mu=11.0):
        return int(self.random.lognormvariate(mu - 3, 1.6) * 20) + 1

    def maybe(self, mu):
        return self.random.choice((0, self.amount(mu)))

    def split(self, total, count):
        weights = [0.0 if self.random.random() < .33 else self.random.expovariate(1) for _ in range(count)]
        whole = sum(weights)
        if whole == 0:
            weights[0] = whole = 1.0
        parts = [int(total * weight / whole) for weight in weights]
        parts[weights.index(max(weights))] += total - sum(parts)
        return parts

    def fill(self):
        general = {code: self.general_line(code) for code in self.codes if code in GENERAL_SET}
        fund = {code: self.fund_line(code) for code in self.codes if code not in GENERAL_SET}
        income = [0] * 9
        spend, by_class, general_class, fund_class = 0, *({head: 0 for head in CLASSES} for _ in range(3))
        for code in self.codes:
            staff, running, project = general.get(code, (0, 0, 0))
            _, received, basic, fund_project = fund.get(code, (0, 0, 0, 0))
            row2, row3 = self.other_money(code, staff + running + project + received,
                                          staff + running + basic, project + fund_project)
            self.put(2, code, 2, row2)
            self.put(3, code, 2, row3)
            for column, value in enumerate(row2, 2):
                income[column] += value
            head = code // 10000
            spend += sum(row3)
            by_class[head] += sum(row3)
            general_class[head] += staff + running + project
            fund_class[head] += basic + fund_project
        self.economic(sum(line[0] for line in general.values()), sum(line[1] for line in general.values()))
        self.summaries(income, spend, by_class, general_class, fund_class, fund)
        self.three_public()

    def put(self, table, row, column, values):
        for offset, value in enumerate(values):
            self.cells[table, row, column + offset] = value

    def general_line(self, code):
        has_basic = self.random.random() < .6
        staff = self.amount() if has_basic else 0
        running = self.amount(10) if has_basic and self.random.random() < .7 else 0
        project = self.amount() if not has_basic or self.random.random() < .3 else 0
        self.put(5, code, 3, (staff, running, project))
        return staff, running, project

    def fund_line(self, code):
        opening, basic, project = self.maybe(9), self.maybe(9), self.amount()
        received = basic + project + self.random.choice((0, 0, self.amount(8)))
        self.put(8, code, 1, (opening, received))
        self.put(8, code, 4, (basic, project, opening + received - basic - project))
        return opening, received, basic, project

    def other_money(self, code, fiscal, basic, project):
        own_basic = self.amount(9) if self.random.random() < .15 else 0
        own_project = self.amount(9) if self.random.random() < .15 else 0
        row2 = [fiscal, 0, 0, 0, 0, 0, 0]
        row3 = [basic + own_basic, project + own_project, 0, 0, 0]
        if own_basic + own_project:
            row2[1], row2[2], row2[6] = self.split(own_basic + own_project, 3)
            row2[3] = row2[2] // 2 if code // 10000 == 205 else 0
        for chance, place2, place3 in ((.03, 4, 3), (.02, 5, 4)):
            if self.random.random() < chance:
                row2[place2] = row3[place3] = self.amount(8)
        return row2, row3

    def economic(self, staff, running):
        for code, value in zip(STAFF, self.split(staff, len(STAFF))):
            self.put(6, code, 2, (value, 0))
        for code, value in zip(RUNNING, self.split(running, len(RUNNING))):
            self.put(6, code, 2, (0, value))

    def summaries(self, income, spend, by_class, general_class, fund_class, fund):
        fund_income = sum(line[1] for line in fund.values())
        fund_opening = sum(line[0] for line in fund.values())
        fund_closing = sum(self.cells[8, code, 6] for code in fund)
        general_income = income[2] - fund_income
        general_opening = self.random.choice((0, self.amount()))
        lines = [general_income, fund_income, 0, income[3], income[4], income[6], income[7], income[8]]
        opening = general_opening + fund_opening + self.random.choice((0, self.amount()))
        closing = opening + sum(lines) - spend
        opening, closing = opening - min(0, closing), max(0, closing)
        for line, value in enumerate(lines + [None, 0, opening], 1):
            if value is not None:
                self.cells[1, line, 1] = value
        self.cells[1, 902, 1], self.cells[1, 903, 1] = 0, closing
        for head in CLASSES:
            self.cells[1, head, 1] = by_class[head]
            self.put(4, head, 2, (general_class[head], fund_class[head]))
        for line, value in ((1, general_income), (2, fund_income), (3, 0), (11, general_opening), (12, fund_opening)):
            self.cells[4, line, 1] = value
        self.put(4, 903, 2, (general_opening, fund_closing))

    def three_public(self):
        item = lambda code: self.cells[6, code, 3]
        for row in (2, 1):                                # 决算数, then 预算数
            budget = (lambda v: v + self.random.choice((0, v // 10))) if row == 1 else (lambda v: v)
            self.cells[7, row, 2] = budget(self.random.choice((0, self.amount(7))))
            for column, code in ((3, 30217), (5, 31013), (6, 30231), (7, 30215), (8, 30216)):
                self.cells[7, row, column] = budget(item(code))


GENERAL_SET = set(GENERAL)


def rules_of(table, row, column):
    """The equality rules a leaf enters, with its coefficient."""
    head = row // 10000 if row >= 1000000 else row
    is_class = row in KUANS
    if table == 1 and is_class:
        yield from ((('class', row), 1), ('spend', 1), ('balance', -1))
    elif table == 1 and row <= 8:
        yield from ((('income', (2, 2, 2, 3, 4, 6, 7, 8)[row - 1]), 1), ('incomes', 1), ('balance', 1))
        if row <= 3:
            yield ('line', row), 1
    elif table == 1:
        yield 'balance', 1 if row in (10, 11) else -1
    elif table == 2 and column != 5:
        yield from ((('income', column), -1), ('incomes', -1))
    elif table == 3:
        yield from ((('class', head), -1), ('spend', -1))
    elif table == 4 and is_class:
        yield from (((('general', 'fund')[column - 2], row), 1), (('generals', 'funds')[column - 2], 1), ('balance4', -1))
    elif table == 4:
        if row <= 3:
            yield ('line', row), -1
        yield 'balance4', -1 if row == 903 else 1
    elif table == 5:
        yield from ((('general', head), -1), ('generals', -1))
        if column < 5:
            yield ('staff', 'running')[column - 3], 1
    elif table == 6:
        yield ('staff', 'running')[column - 2], -1
    elif table == 8:
        if column in (4, 5):
            yield from ((('fund', head), -1), ('funds', -1))
        yield ('fund row', row), 1 if column < 3 else -1


def sheet_rows(unit, table):
    """The rows of a table in printed order: the total, then codes with their parents."""
    codes = {2: unit.codes, 3: unit.codes, 5: [c for c in unit.codes if c in GENERAL_SET], 6: ECONOMIC}[table]
    rows = {0}
    for code in codes:
        while code >= 100:
            rows.add(code)
            code //= 100
    return sorted((row for row in rows if row == 0 or row < 1000 or row >= 10000), key=str)


def draw_edits(unit, seed):
    drawer = Unit.__new__(Unit)
    drawer.random = random.Random(seed * 7 + 99)
    pool = [key for key in sorted(unit.cells) if key[0] in (2, 3, 5, 6)]
    place = {table: {row: i for i, row in enumerate(sheet_rows(unit, table))} for table in (2, 3, 5, 6)}
    for _ in range(10000):
        table, row, column = drawer.random.choice(pool)
        yield 'T%02d\t%d\t%d\t%.2f\n' % (table, 5 + place[table][row], column + 1, drawer.amount() / 100)


def write(directory, units, count, seed=1):
    os.makedirs(directory, exist_ok=True)
    path = lambda name: os.path.join(directory, name)
    slots, starts, values, places = {}, array.array('I', [0]), array.array('q'), array.array('I')
    for number in range(1, units + 1):
        unit = Unit(seed, number, count)
        for key in sorted(unit.cells):
            values.append(unit.cells[key])
            places.append(slots.setdefault(key, len(slots)))
        starts.append(len(values))
        if number == 1 and units == 1:
            with open(path('edits.tsv'), 'w') as out:
                out.writelines(draw_edits(unit, seed))
    with open(path('leaf.bin'), 'wb') as out:
        out.write(struct.pack('<qq', len(values), units))
        starts.tofile(out)
        out.write(b'\0' * (-out.tell() % 64))
        values.tofile(out)
        out.write(b'\0' * (-out.tell() % 64))
        places.tofile(out)
    with open(path('slots.csv'), 'w') as out:
        out.write('slot,table,row,col\n')
        out.writelines('%d,%d,%d,%d\n' % (slot, *key) for key, slot in slots.items())
    rules = {}
    with open(path('rules.csv'), 'w') as out:
        out.write('slot,rule,coef\n')
        for key, slot in slots.items():
            for rule, sign in rules_of(*key):
                out.write('%d,%d,%d\n' % (slot, rules.setdefault(rule, len(rules)), sign))


def main():
    root = sys.argv[1]
    for count in (12, 400, 1500):
        write(os.path.join(root, 'k%d' % count), 1, count)
    write(os.path.join(root, 'bureau'), 10000, 12)


if __name__ == '__main__':
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main()
