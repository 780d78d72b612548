package org.arasha.evidence;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Where in an ISO media file pictures and sounds lie: within its boxes of media data, and nowhere else. */
final class MediaData {

    private final NavigableMap<Long, Long> boxes = new TreeMap<>();
    private final Remains remains;

    MediaData(List<TopBox> all, Remains remains) {
        this.remains = remains;
        all.stream().filter(box -> box.type().equals("mdat")).forEach(box -> boxes.put(box.begin() + box.header(), box.end()));
    }

    /** A frame of a picture or a piece of sound, or several that lie side by side. */
    void keep(long begin, long length) throws IOException {
        Map.Entry<Long, Long> box = boxes.floorEntry(begin);
        if (length < 0 || box == null || length > box.getValue() - begin) {
            throw new IOException("A piece lies outside of the media");
        }
        remains.keep(begin, begin + length);
    }
}
