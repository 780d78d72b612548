package org.arasha.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A film or sound of a phone or camera (MP4, MOV, M4A, 3GP) with the same frames and sounds, bit for bit, and only what a player needs
 * to find them: place, times, device, names, titles, subtitles, tracks of positions and whatever else lies beside them is blanked.
 * Nothing moves, so that everything is still found. What is written into the frames themselves stays: what is seen and heard, and what
 * an encoder notes there of itself.
 */
final class PlainFilm {

    private static final Set<String> OF_A_FILM = Set.of("mvhd", "trak", "mvex");

    private PlainFilm() {}

    /** @throws IOException when it is no such film, encrypted, damaged or leans on other files */
    static Remains of(InputStream content, long size) throws IOException {
        List<TopBox> boxes = TopBox.of(content, size, Set.of("ftyp", "moov", "moof"));
        Remains remains = Remains.inPlace(TopBox.end(boxes));
        MediaData data = new MediaData(boxes, remains);
        Map<Long, KeptTrack> tracks = cleanHead(TopBox.one(boxes, "moov").inMemory(), data);
        for (TopBox box : boxes) {
            switch (box.type()) {
                case "ftyp" -> PlainBrands.clean(box.inMemory());
                case "moof" -> PlainFragment.clean(box.inMemory(), box.begin(), tracks, data);
            }
            box.copy(remains);
        }
        return remains;
    }

    /** @return the tracks that stay, by their numbers */
    private static Map<Long, KeptTrack> cleanHead(Box moov, MediaData data) throws IOException {
        List<Box> boxes = moov.only(0, OF_A_FILM);
        Box mvhd = Box.one(boxes, "mvhd");
        PlainHeader.cleanTimes(mvhd);
        Map<Long, KeptTrack> tracks = new HashMap<>();
        for (Box box : boxes) {
            if (box.type().equals("trak")) {
                PlainTrack.clean(box, PlainHeader.ticks(mvhd), data).ifPresent(track -> tracks.put(track.number(), track));
            }
        }
        if (tracks.isEmpty()) {
            throw new IOException("There is nothing to see or hear");
        }
        for (Box box : boxes) {
            if (box.type().equals("mvex")) {
                cleanDefaults(box, tracks);
            }
        }
        return tracks;
    }

    private static void cleanDefaults(Box mvex, Map<Long, KeptTrack> tracks) throws IOException {
        for (Box box : mvex.only(0, Set.of("mehd", "trex"))) {
            PlainHeader.clean(box);
            if (box.type().equals("trex")) {
                long size = box.u32(16);
                if (tracks.computeIfPresent(box.u32(4), (number, track) -> track.ofSize(size)) == null) {
                    box.blank();
                }
            }
        }
    }
}
