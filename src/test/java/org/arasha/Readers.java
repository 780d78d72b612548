package org.arasha;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.arasha.shared.Language;
import org.junit.jupiter.params.provider.Arguments;

/** In which language the rows of a test are read: a form is opened once, and all three languages are seen over the rows. */
public final class Readers {

    private Readers() {}

    /** The languages by turns, each behind what its row has. */
    public static Stream<Arguments> inTurn(Stream<Arguments> rows) {
        List<Arguments> all = rows.toList();
        return IntStream.range(0, all.size()).mapToObj(n -> read(all.get(n), Language.values()[n % Language.values().length]));
    }

    private static Arguments read(Arguments row, Language reader) {
        Object[] with = Arrays.copyOf(row.get(), row.get().length + 1);
        with[row.get().length] = reader;
        return Arguments.of(with);
    }
}
