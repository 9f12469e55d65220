package io.counterfoil.bench.driver;

import io.counterfoil.bench.quickbooks.CannedBooks;
import io.counterfoil.bench.quickbooks.CannedBooks.Answer;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;

/** One Web Connector: whole sessions, call after call, in the order of quickbooks.md section 2. */
final class WebConnector {
    private static final String FILE = "C:\\Books\\Bench.qbw";
    private static final int FINISHED = 100;
    private static final Buffer SERVER_VERSION =
            Envelope.of(Operation.SERVER_VERSION).close();
    private static final Buffer CLIENT_VERSION = Envelope.of(Operation.CLIENT_VERSION)
            .with("strVersion", "34.0.10007.51")
            .close();

    private final SoapClient soap;
    private final CannedBooks books;
    private final Meter meter;

    WebConnector(SoapClient soap, CannedBooks books, Meter meter) {
        this.soap = soap;
        this.books = books;
        this.meter = meter;
    }

    /** From serverVersion to closeConnection; fails unless everything goes well. */
    Future<Void> session(Store store) {
        return call(Operation.SERVER_VERSION, SERVER_VERSION)
                .compose(version -> call(Operation.CLIENT_VERSION, CLIENT_VERSION))
                .compose(version -> call(Operation.AUTHENTICATE, credentials(store)))
                .compose(welcome -> welcomed(store, welcome))
                .onSuccess(closed -> meter.sessionEnded())
                .mapEmpty();
    }

    private static Buffer credentials(Store store) {
        return Envelope.of(Operation.AUTHENTICATE)
                .with("strUserName", store.userName())
                .with("strPassword", store.password())
                .close();
    }

    private Future<SoapAnswer> welcomed(Store store, SoapAnswer welcome) {
        if (welcome.says("nvu")) {
            return Future.failedFuture("the login of " + store + " was refused");
        }
        String ticket = welcome.ticket();
        return welcome.says("none") ? close(ticket) : exchange(ticket, store, store.companyFacts());
    }

    private Future<SoapAnswer> exchange(String ticket, Store store, String companyFacts) {
        return call(Operation.SEND_REQUEST, sendRequest(ticket, companyFacts)).compose(asked -> {
            Answer answer = books.answer(asked.result(), store.companyFacts());
            return call(Operation.RECEIVE_RESPONSE, receiveResponse(ticket, answer.qbxml()))
                    .compose(progress -> received(ticket, store, answer, Integer.parseInt(progress.result())));
        });
    }

    private Future<SoapAnswer> received(String ticket, Store store, Answer answer, int percent) {
        if (percent < 0) {
            return Future.failedFuture("an answer was refused");
        }
        meter.answered(answer.receipts());
        return percent < FINISHED ? exchange(ticket, store, "") : close(ticket);
    }

    private Future<SoapAnswer> close(String ticket) {
        return call(
                Operation.CLOSE_CONNECTION,
                Envelope.of(Operation.CLOSE_CONNECTION).with("ticket", ticket).close());
    }

    private static Buffer sendRequest(String ticket, String companyFacts) {
        return Envelope.of(Operation.SEND_REQUEST)
                .with("ticket", ticket)
                .with("strHCPResponse", companyFacts)
                .with("strCompanyFileName", FILE)
                .with("qbXMLCountry", "US")
                .with("qbXMLMajorVers", "16")
                .with("qbXMLMinorVers", "0")
                .close();
    }

    private static Buffer receiveResponse(String ticket, String qbxml) {
        return Envelope.of(Operation.RECEIVE_RESPONSE)
                .with("ticket", ticket)
                .with("response", qbxml)
                .with("hresult", "")
                .with("message", "")
                .close();
    }

    private Future<SoapAnswer> call(Operation operation, Buffer envelope) {
        long start = System.nanoTime();
        return soap.call(operation, envelope).onSuccess(answer -> meter.called(operation, System.nanoTime() - start));
    }
}
