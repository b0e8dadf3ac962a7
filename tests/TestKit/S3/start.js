'use strict';
// Starts the server on a free port of loopback, prints the port, and ends when whoever started it is gone.
const S3rver = require('s3rver');

const [directory, bucket] = process.argv.slice(2);
const server = new S3rver({ directory, address: '127.0.0.1', port: 0, silent: true, configureBuckets: [{ name: bucket }] });

// Version 3.7.1 writes the namespace of its lists otherwise than Amazon S3 does, so that strict clients find nothing in them.
server.middleware.unshift(async (context, next) => {
  await next();
  if (typeof context.body === 'string') context.body = context.body.replaceAll('http://doc.s3.amazonaws.com/2006-03-01/', 'http://s3.amazonaws.com/doc/2006-03-01/');
});

server.run().then(({ port }) => console.log(port));
process.stdin.on('end', () => process.exit()).resume();
