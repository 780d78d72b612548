package org.arasha.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * A PDF without its properties: author, programs, times, XMP, private data of programs, earlier versions. What stands on its
 * pages, pictures included, is as it was.
 */
final class PlainPdf {

    private static final COSName[] BESIDE = {COSName.METADATA, COSName.getPDFName("PieceInfo"), COSName.LAST_MODIFIED, COSName.getPDFName("Thumb")};

    private PlainPdf() {}

    static void copy(InputStream content, OutputStream to) throws IOException {
        try (PDDocument document = Loader.loadPDF(new RandomAccessReadBuffer(content), IOUtils.createTempFileOnlyStreamCache())) {
            document.setAllSecurityToBeRemoved(true);
            document.setDocumentInformation(new PDDocumentInformation());
            document.getDocument().getTrailer().removeItem(COSName.ID);
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                COSObject object = document.getDocument().getObjectFromPool(key);
                if (object != null) {
                    clean(object.getObject());
                }
            }
            document.save(to);
        }
    }

    private static void clean(COSBase object) {
        if (object instanceof COSDictionary dictionary) {
            for (COSName name : BESIDE) {
                dictionary.removeItem(name);
            }
        }
    }
}
