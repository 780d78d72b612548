package org.arasha.bench;

import java.util.List;

/** Names of nobody, as unlike each other as names are. */
final class MadeUpNames {

    private static final List<String> SYLLABLES =
            List.of("ба", "ке", "ди", "го", "жу", "за", "ми", "но", "ру", "са", "те", "фи", "хо", "шу", "да", "ле");

    private MadeUpNames() {}

    /** A given and a family name of four syllables each; two different numbers below 65,536 have different names. */
    static String of(int number) {
        return word(number) + " " + word(number * 7919);
    }

    private static String word(int number) {
        StringBuilder word = new StringBuilder("А");
        for (int i = 0, rest = number; i < 4; i++, rest /= 16) {
            word.append(SYLLABLES.get(Math.floorMod(rest, 16)));
        }
        return word.toString();
    }
}
