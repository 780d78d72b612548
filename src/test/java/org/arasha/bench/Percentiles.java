package org.arasha.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;

/** The spread of many runs of one deed, in milliseconds. */
record Percentiles(double p50, double p95, double p99) {

    /** Warms up, then times each of the runs by itself. */
    static Percentiles of(int runs, Supplier<?> deed) {
        for (int i = 0; i < Math.max(3, runs / 5); i++) {
            deed.get();
        }
        long[] nanos = new long[runs];
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            deed.get();
            nanos[i] = System.nanoTime() - start;
        }
        return of(nanos);
    }

    /** Of times that were taken one by one. */
    static Percentiles of(long[] times) {
        long[] nanos = times.clone();
        Arrays.sort(nanos);
        return new Percentiles(at(nanos, 0.50), at(nanos, 0.95), at(nanos, 0.99));
    }

    private static double at(long[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1)] / 1e6;
    }

    String words() {
        return String.format(Locale.ROOT, "%.2f / %.2f / %.2f ms", p50, p95, p99);
    }
}
