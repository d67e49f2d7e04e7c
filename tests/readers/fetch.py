"""Makes a bucket, or copies what lies in it below a prefix into a folder.

usage: fetch.py make ENDPOINT BUCKET
       fetch.py put ENDPOINT BUCKET KEY
       fetch.py copy ENDPOINT BUCKET PREFIX FOLDER
"""

import pathlib
import sys

import boto3

verb, endpoint, bucket, *rest = sys.argv[1:]
store = boto3.client(
    "s3", endpoint_url=endpoint, region_name="us-east-1", aws_access_key_id="test", aws_secret_access_key="test"
)
if verb == "make":
    store.create_bucket(Bucket=bucket)
elif verb == "put":
    store.put_object(Bucket=bucket, Key=rest[0], Body=b"left behind")
else:
    prefix, folder = rest
    pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
    for page in store.get_paginator("list_objects_v2").paginate(Bucket=bucket, Prefix=prefix):
        for found in page.get("Contents", []):
            name = found["Key"].removeprefix(prefix).lstrip("/")
            store.download_file(bucket, found["Key"], str(pathlib.Path(folder) / name))
