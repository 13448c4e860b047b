Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
const require_settings = require("./chunks/settings.cjs");
// src/app/function.ts
function createHandler(env, write) {
	let instance;
	return async (event) => {
		const own = instance ??= start(env, write);
		if (isTimer(event)) {
			await (event.task === "sweep" ? own.running.keeper.sweep() : own.running.keeper.redeliver());
			await own.running.queue.idle();
			return;
		}
		if (isUrlEvent(event)) return answer(own, event);
		throw new TypeError("found another event, expected one of a function URL, or {\"task\": \"sweep\" or \"redeliver\"}");
	};
}
function start(env, write) {
	const settings = require_settings.readSettings(env);
	if (!settings.ok) throw new Error(settings.error.join(" "));
	const now = () => new Date();
	const log = require_settings.createLog(settings.value.logLevel, write, now);
	return {
		settings: settings.value,
		running: require_settings.assemble(settings.value, log, now),
		log
	};
}
async function answer({ settings, running, log }, event) {
	const { rawPath, headers, body = "", isBase64Encoded = false, requestContext } = event;
	if (requestContext.http.method !== "POST" || rawPath !== "/webhook") return said(404, "not found");
	const text = isBase64Encoded ? Buffer.from(body, "base64").toString("utf8") : body;
	const receiver = {
		appId: settings.app.id,
		secret: settings.webhookSecret
	};
	const delivery = await require_settings.readDelivery((name) => headers[name], text, receiver);
	if (!delivery.ok) {
		const { status, reason } = delivery.error;
		running.bench.metrics.refused.inc({ code: status });
		log.warning(`a request was refused: ${reason}`, { status });
		return said(status, reason);
	}
	await require_settings.take(running, delivery.value);
	await running.queue.idle();
	return said(200, "done");
}
function said(statusCode, text) {
	return {
		statusCode,
		headers: { "content-type": "text/plain; charset=utf-8" },
		body: `${text}\n`
	};
}
function isTimer(event) {
	const { task } = Object(event);
	return task === "sweep" || task === "redeliver";
}
function isUrlEvent(event) {
	const { rawPath, headers, requestContext } = Object(event);
	const { http } = Object(requestContext);
	return typeof rawPath === "string" && typeof headers === "object" && headers !== null && typeof http === "object";
}
// src/function.ts
const handler = createHandler(process.env, (line) => process.stdout.write(line));
exports.handler = handler;
